package org.luoshi.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.put;
import static org.luoshi.Errands.step;
import static org.luoshi.Errands.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Errands;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;
import org.luoshi.time.SchoolTime;

/** What is held about a graduate: told, handed over, and deleted when its time is over (PIPL 17, 19, 45, 47). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RetentionTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    @Inject
    Erasure erasure;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;
    private byte[] proof;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        proof = Errands.picture();
    }

    @Test
    @DisplayName("only graduates take data along, and only their own")
    void scope() {
        String own = "/graduates/" + school.graduate().id;
        for (String path : List.of(own + "/data-export", own + "/held-data")) {
            get("office", path).statusCode(403);
            get("counselor", path).statusCode(403);
            get("graduate2", path).statusCode(404).body("type", is("/problems/not-found"));
        }
        get("officer", "/retention").statusCode(403);
        put("officer", "/retention/" + school.year(), Map.of("keepUntil", "2199-12-31", "version", 0))
                .statusCode(403);
    }

    @Test
    @DisplayName(
            "a graduate is told what is held, why and until when, and takes all of it along: data and files, byte for byte")
    void export() throws IOException {
        declareAndVerify();
        post("counselor", "/graduates/" + school.graduate().id + "/id-number-reveals", Map.of("reason", "核对合同"))
                .statusCode(200);
        String path = "/graduates/" + school.graduate().id;
        get("graduate", path + "/held-data")
                .statusCode(200)
                .body("keepUntil", is((school.year() + 3) + "-12-31"))
                .body("files", is(1))
                .body("sections.section", hasItems("graduate", "declarations", "declaration-steps", "evidence", "log"))
                .body("sections.find { it.section == 'log' }.keptForGood", is(true))
                .body("sections.find { it.section == 'log' }.records", greaterThan(4))
                .body("sections.find { it.section == 'declaration-steps' }.records", is(3));
        Map<String, byte[]> files = unzip("graduate", path);
        JsonNode data = new ObjectMapper().readTree(files.remove("data.json"));
        assertEquals("毕业生0101", data.at("/graduate/0/name").asText());
        assertEquals("11010519491231002X", data.at("/graduate/0/idNumber").asText());
        assertTrue(data.at("/graduate/0/counted").isBoolean());
        assertEquals(
                "长沙湘电科技有限公司", data.at("/declarations/0/details/employer/name").asText());
        assertEquals(3, data.get("declaration-steps").size());
        assertEquals("核对合同", data.at("/reveals/0/reason").asText());
        assertFalse(data.at("/reveals/0/seenBy").asText().isBlank());
        assertEquals(1, files.size());
        assertArrayEquals(proof, files.values().iterator().next());
        assertTrue(files.keySet().iterator().next().endsWith("contract.png"));
        Map<String, byte[]> again = unzip("graduate", path);
        JsonNode log = new ObjectMapper().readTree(again.get("data.json")).get("log");
        assertTrue(log.toString().contains("data-exported"), "the first one is in the log");
    }

    @Test
    @DisplayName(
            "the office sees what a deletion would take, and moves the day: not into the past, not before the year-end cut")
    void setting() {
        declareAndVerify();
        String cohort = "/retention/" + school.year();
        String find = "items.find { it.cohort == " + school.year() + " }";
        get("office", "/retention")
                .statusCode(200)
                .body(find + ".usual", is(true))
                .body(find + ".due", is(false))
                .body(find + ".graduates", is(11))
                .body(find + ".declarations", is(1))
                .body(find + ".files", is(1))
                .body(find + ".bytes", is(proof.length))
                .body(find + ".erased", is(0));
        put("office", "/retention/1950", Map.of("keepUntil", "2199-12-31", "version", 0))
                .statusCode(404);
        put("office", cohort, Map.of("keepUntil", school.year() + "-12-30", "version", 0))
                .statusCode(400)
                .body("errors[0].field", is("keepUntil"));
        put("office", cohort, Map.of("keepUntil", school.year() + "-12-31", "version", 3))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"));
        put("office", cohort, Map.of("keepUntil", school.year() + "-12-31", "version", 0, "expectedGraduates", 11))
                .statusCode(200)
                .body("deletedFrom", is((school.year() + 1) + "-01-01"))
                .body("keepUntil", is(school.year() + "-12-31"))
                .body("usual", is(false))
                .body("version", is(1));
    }

    @Test
    @DisplayName(
            "on the last day nothing goes; a day later person and proof are gone, while digests, log and figures stay")
    void erased() throws SQLException {
        String declaration = declareAndVerify();
        QuarkusTransaction.requiringNew().run(() -> {
            Graduate graduate = entities.find(Graduate.class, school.graduate().id);
            graduate.name = "独孤求败某某";
            graduate.phone = "13900001111";
            // an account of nobody else, beside that of a number which other cohorts have too
            entities.find(Graduate.class, school.graduate2().id).studentNumber = "only-" + school.year();
            entities.createNativeQuery("insert into person (subject, name, number) values (?1, '独孤求败某某', ?2)")
                    .setParameter(1, "only-" + school.year())
                    .setParameter(2, "only-" + school.year())
                    .executeUpdate();
        });
        post(
                        "counselor",
                        "/graduates/" + school.graduate().id + "/assistance",
                        Map.of(
                                "kind",
                                "OFFER",
                                "on",
                                LocalDate.now(SchoolTime.ZONE).toString(),
                                "employer",
                                "某某厂",
                                "text",
                                "家事"))
                .statusCode(201);
        fixture.school();
        LocalDate last = LocalDate.of(school.year() + 3, 12, 31);
        String key = everyColumn.one("SELECT object_key FROM evidence WHERE declaration_id = " + declaration);
        String before = everyColumn.one("SELECT sha256 FROM evidence WHERE declaration_id = " + declaration);
        String log = log();
        String rates = rates();
        assertEquals(0, erasure.erase(school.year(), noonOf(last)));
        assertEquals("独孤求败某某", everyColumn.one("SELECT name FROM graduate WHERE id = " + school.graduate().id));
        assertEquals(11, erasure.erase(school.year(), noonOf(last.plusDays(1))));
        assertEquals(0, erasure.erase(school.year(), noonOf(last.plusDays(1))));
        assertEquals("—", everyColumn.one("SELECT name FROM graduate WHERE id = " + school.graduate().id));
        assertEquals(
                "0",
                everyColumn.one("SELECT COUNT(*) FROM graduate WHERE id_number IS NOT NULL AND cohort_year = "
                        + school.year()));
        assertEquals(
                "OFFER--",
                everyColumn.one(
                        "SELECT CONCAT(kind, COALESCE(employer, '-'), COALESCE(note, '-')) FROM assistance_entry"
                                + " WHERE graduate_id = " + school.graduate().id));
        assertEquals("{}", everyColumn.one("SELECT details FROM declaration WHERE id = " + declaration));
        assertEquals(before, everyColumn.one("SELECT sha256 FROM evidence WHERE declaration_id = " + declaration));
        assertEquals("0", everyColumn.one("SELECT COUNT(*) FROM evidence WHERE object_key = '" + key + "'"));
        assertEquals(log, log(), "entries that were there are as they were");
        assertEquals(rates, rates());
        assertEquals(
                "personal-data-deleted",
                everyColumn.one("SELECT event FROM audit_entry WHERE graduate = '" + school.graduate().id
                        + "' ORDER BY id DESC LIMIT 1"));
        get("office", "/graduates/" + school.graduate().id)
                .statusCode(200)
                .body("name", is("—"))
                .body("idNumber", is(""));
        get("office", "/declarations/" + declaration).statusCode(200).body("state", is("VERIFIED"));
        get("office", "/graduates/" + school.graduate().id + "/responsibility")
                .statusCode(200)
                .body("declarations[0].acts.what", hasItems("SUBMITTED", "PASSED"));
        assertEquals("1", everyColumn.one("SELECT COUNT(*) FROM person WHERE number = '2022010101'"));
        for (String text : List.of("独孤求败某某", "13900001111", "0101 的意见")) {
            assertEquals(List.of(), everyColumn.with(text), text);
        }
    }

    private String declareAndVerify() {
        String id = contract("graduate", school.year(), null);
        upload("graduate", "/declarations/" + id + "/evidence", "contract.png", proof, "LABOUR_CONTRACT")
                .statusCode(201);
        step("graduate", id, "submission", Map.of("attestations", Errands.FOUR_NOS));
        step("counselor", id, "reviews", Map.of("action", "PASS", "comment", "0101 的意见"));
        step("officer", id, "reviews", Map.of("action", "PASS"));
        return id;
    }

    private static Clock noonOf(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(SchoolTime.ZONE).toInstant(), SchoolTime.ZONE);
    }

    private String rates() {
        return get("office", "/statistics/rates?by=college&cohort=" + school.year())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("total")
                .toString();
    }

    private String log() throws SQLException {
        return everyColumn.one("SELECT GROUP_CONCAT(HEX(leaf_hash) ORDER BY id) FROM audit_entry WHERE graduate = '"
                + school.graduate().id + "' AND event <> 'personal-data-deleted'");
    }

    private static Map<String, byte[]> unzip(String account, String path) throws IOException {
        byte[] zip = given().auth()
                .oauth2(Tokens.of(account))
                .get("/api/v1" + path + "/data-export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
