package org.luoshi.graduates;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.Parts;
import org.luoshi.stack.LocalStackResource;

/** Lists of graduates: everybody finds those they serve, never an ID number in full. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class GraduateListsTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Caller GRADUATE = new Caller("graduate");
    private static final List<String> FOUR_NOS =
            List.of("NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL");

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;
    private String own;

    private void newSchool() {
        school = fixture.school();
        own = "/graduates/" + school.graduate().id;
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "state, OPEN",
        "destination, JOB",
        "difficulty, yes",
        "declared, 1",
        "gender, X",
        "cohort, 20x2",
        "cohort, 1800",
        "size, 201",
        "size, 0",
        "page, -1",
        "sort, idNumber",
        "class, 机电2201班",
        "verifiedAs, HIRED",
        "idNumber, 11010519491231002X",
    })
    @DisplayName("a filter that cannot be read, or is none, is refused: it must never widen a list")
    void wrongFilters(String filter, String value) {
        OFFICE.get("/graduates", filter, value)
                .statusCode(400)
                .body("type", is("/problems/invalid-request"))
                .body("errors.field", hasItem(filter));
    }

    @Test
    @DisplayName("filters by place, name, number, difficulty and declaration; % and _ are letters like any other")
    void filters() {
        newSchool();
        declare("SEEKING");
        new Caller("graduate2")
                .post("/declarations", Map.of("cohort", school.year(), "destination", "CONTRACT", "details", Map.of()))
                .statusCode(201);
        OFFICE.patch("/graduates/" + school.graduates().get("2022010201").id, Map.of("version", 0, "difficulty", 3))
                .statusCode(200);
        Map<String, Integer> expected = new TreeMap<>();
        expected.put("college=01", 8);
        expected.put("college=02", 3);
        expected.put("college=03", 0);
        expected.put("major=510203", 3);
        expected.put("class=01/机电2202班", 3);
        expected.put("class=02/机电2202班", 0);
        expected.put("q=20220101", 5);
        expected.put("q=毕业生0201", 1);
        expected.put("q=%", 0);
        expected.put("q=2022_1", 0);
        expected.put("q= ", 11);
        expected.put("state=AT_CLASS", 1);
        expected.put("state=DRAFT", 1);
        expected.put("state=VERIFIED", 0);
        expected.put("destination=SEEKING", 1);
        expected.put("destination=CONTRACT", 1);
        expected.put("difficulty=true", 1);
        expected.put("difficulty=false", 10);
        expected.put("difficultyCode=3", 1);
        expected.put("declared=true", 1);
        expected.put("declared=false", 10);
        expected.put("counted=true", 11);
        expected.put("counted=false", 0);
        expected.put("reportedAs=EMPLOYED", 0);
        expected.put("programme=5", 0);
        Map<String, Integer> found = new TreeMap<>();
        expected.keySet().forEach(filter -> {
            String[] parts = filter.split("=");
            found.put(
                    filter,
                    OFFICE.get("/graduates", "cohort", school.year(), parts[0], parts[1])
                            .statusCode(200)
                            .extract()
                            .path("total"));
        });
        assertEquals(expected, found);
        OFFICE.get("/graduates", "cohort", school.year(), "sort", "-studentNumber", "size", 2, "page", 1)
                .body("items.studentNumber", contains("2022020101", "2022010203"))
                .body("total", is(11));
        OFFICE.get("/graduates", "cohort", school.year(), "page", 9).body("items", hasSize(0));
    }

    @Test
    @DisplayName("R4.2 everybody sees those they serve and nobody else, and never an ID number in full")
    void scopeAndMasks() {
        newSchool();
        Map<String, Integer> seen = Map.of(
                "graduate",
                1,
                "counselor",
                5,
                "adviser",
                5,
                "officer",
                8,
                "leader",
                8,
                "counselor2",
                3,
                "officer2",
                3,
                "office",
                11,
                "inspector",
                11);
        seen.forEach((account, n) -> new Caller(account)
                .get("/graduates", "cohort", school.year())
                .statusCode(200)
                .body("total", is(n))
                .body("items.idNumber", everyItem(is("110***********002X")))
                .body("items.idNumber", hasSize(n)));
        for (String account : List.of("graduate2", "counselor2", "officer2", "leader2")) {
            Caller foreign = new Caller(account);
            foreign.get(own).statusCode(404).body("type", is("/problems/not-found"));
            foreign.patch(own, Map.of("version", 0, "phone", "13800000000")).statusCode(404);
            foreign.post(own + "/id-number-reveals", Map.of("reason", "x")).statusCode(404);
        }
        for (String type : List.of("text/csv", XLSX)) {
            byte[] file = OFFICE.asked()
                    .accept(type)
                    .get("/api/v1/graduates?cohort=" + school.year())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertFalse(text(file).contains("110105"), type);
        }
    }

    @Test
    @DisplayName(
            "lists as csv and xlsx: the whole filtered list, with the least data, in which nothing is run as a formula")
    void exports() {
        newSchool();
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update graduate set name = '=HYPERLINK(\"http://x\")', phone = '13800000000' where id = ?1")
                .setParameter(1, school.graduate().id)
                .executeUpdate());
        String csv = OFFICE.asked()
                .accept("text/csv")
                .get("/api/v1/graduates?cohort=" + school.year() + "&college=01&size=2")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("graduates.csv"))
                .extract()
                .asString();
        assertEquals(9, csv.lines().count());
        assertEquals('\ufeff', csv.charAt(0));
        assertEquals(
                "\"2022010101\",\"'=HYPERLINK(\"\"http://x\"\")\",\"机电工程学院\",\"机电一体化技术\",\"机电2201班\",\"3\",\"0\",\"是\",\"\",\"\"",
                csv.lines().skip(1).findFirst().orElseThrow());
        assertFalse(csv.contains("138"));
        byte[] xlsx = OFFICE.asked()
                .accept(XLSX)
                .header("Accept-Language", "en")
                .get("/api/v1/graduates?cohort=" + school.year())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = text(xlsx);
        assertFalse(text.contains("<f>"));
        assertEquals(true, text.contains("Student number") && text.contains("=HYPERLINK"));
        new Caller("counselor2")
                .asked()
                .accept("text/csv")
                .get("/api/v1/graduates?cohort=" + school.year())
                .then()
                .body(not(containsString("机电")));
    }

    private void declare(String destination) {
        String id = GRADUATE.post(
                        "/declarations",
                        Map.of("cohort", school.year(), "destination", destination, "details", Map.of()))
                .statusCode(201)
                .extract()
                .path("id");
        int version = GRADUATE.get("/declarations/" + id).extract().path("version");
        GRADUATE.post(
                        "/declarations/" + id + "/submission",
                        new HashMap<>(Map.of("version", version, "attestations", FOUR_NOS)))
                .statusCode(200);
    }

    private static String text(byte[] file) {
        if (file[0] != 'P') {
            return new String(file, StandardCharsets.UTF_8);
        }
        return Parts.of(file).values().stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
