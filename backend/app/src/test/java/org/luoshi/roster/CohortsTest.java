package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Cohorts and their dates (R9): opened by the office, changed by the office, never into a contradiction. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CohortsTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "opensOn, , opensOn",
        "opensOn, 31.08.2022, opensOn",
        "year, 1900, year",
        "year, 3000, year",
        "grouping, 2023, grouping",
        "weeklyDue, FREITAG, weeklyDue",
        "rosterVersion, 7, rosterVersion",
    })
    @DisplayName("a cohort that cannot be is refused by field")
    void impossible(String field, String value, String named) {
        Map<String, Object> body = new HashMap<>(Map.of("year", 1980, "opensOn", "1979-09-01"));
        body.put(field, value);
        OFFICE.post("/cohorts", body)
                .statusCode(400)
                .body("type", is("/problems/invalid-request"))
                .body("errors.field", hasItem(endsWith(named)));
        OFFICE.get("/cohorts/1980").statusCode(404);
    }

    @ParameterizedTest(name = "opens {0}, report {1}, publication {2}: {3} {4}")
    @CsvSource({
        "1982-09-01, , , reportDueOn, R9.1",
        "1981-09-01, 1981-08-31, , reportDueOn, R9.1",
        "1981-09-01, 1982-10-01, , publishDueOn, R9.2",
        "1981-09-01, 1982-08-31, 1982-08-30, publishDueOn, R9.2",
    })
    @DisplayName("R9 dates that contradict each other are refused, at the opening and at a change")
    void contradiction(String opens, String report, String publish, String field, String rule) {
        Map<String, Object> body = new HashMap<>();
        body.put("year", 1982);
        body.put("opensOn", opens);
        body.put("reportDueOn", report);
        body.put("publishDueOn", publish);
        OFFICE.post("/cohorts", body).statusCode(400).body("rule", is(rule)).body("errors.field", contains(field));
        int year = school.year();
        body.remove("year");
        body.replaceAll((name, date) -> date == null ? null : ((String) date).replace("1982", "" + year));
        body.put("version", 0);
        OFFICE.patch("/cohorts/" + year, body).statusCode(400).body("rule", is(rule));
        OFFICE.get("/cohorts/" + year).body("version", is(0)).body("reportDueOn", is(year + "-08-31"));
    }

    @Test
    @DisplayName("opened once, with the dates of the decree where none are given (R9.1, R9.2)")
    void opened() {
        Map<String, Object> body = Map.of("year", 1990, "opensOn", "1989-09-01");
        for (String account : List.of("graduate", "counselor", "adviser", "officer", "leader", "inspector")) {
            new Caller(account).post("/cohorts", body).statusCode(403);
        }
        OFFICE.post("/cohorts", body)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/cohorts/1990"))
                .body("reportDueOn", is("1990-08-31"))
                .body("publishDueOn", is("1990-09-30"))
                .body("weeklyDue", is("FRIDAY"))
                .body("grouping", is("2021"))
                .body("rosterVersion", is(0));
        OFFICE.post("/cohorts", body)
                .statusCode(409)
                .body("type", is("/problems/already-exists"))
                .body("field", is("year"));
        for (String account : List.of("graduate", "counselor", "officer", "leader", "inspector")) {
            new Caller(account).get("/cohorts/1990").statusCode(200);
            int total = new Caller(account).get("/cohorts").extract().path("total");
            new Caller(account)
                    .get("/cohorts", "size", 200, "page", (total - 1) / 200)
                    .body("items.year", hasItem(1990));
        }
        assertEquals(1, entries("1990", "cohort-opened"));
    }

    @Test
    @DisplayName("six windows open the same cohort at once: one does")
    void atTheSameTime() throws Exception {
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                executor.submit(() -> answers.add(OFFICE.post("/cohorts", Map.of("year", 1991, "opensOn", "1990-09-01"))
                        .extract()
                        .statusCode()));
            }
        }
        Collections.sort(answers);
        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
        assertEquals(1, entries("1991", "cohort-opened"));
    }

    @Test
    @DisplayName("a change names the version it saw; what it leaves out stays")
    void changed() {
        String path = "/cohorts/" + school.year();
        Map<String, Object> change = Map.of("version", 0, "weeklyDue", "THURSDAY", "grouping", "2021");
        new Caller("officer").patch(path, change).statusCode(403);
        OFFICE.patch("/cohorts/1950", change).statusCode(404);
        OFFICE.patch(path, Map.of("weeklyDue", "MONDAY")).statusCode(400).body("errors.field", contains("version"));
        OFFICE.patch(path, Map.of("version", 5))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"))
                .body("currentVersion", is(0));
        OFFICE.patch(path, change)
                .statusCode(200)
                .body("version", is(1))
                .body("weeklyDue", is("THURSDAY"))
                .body("grouping", is("2021"))
                .body("opensOn", is("2020-01-01"));
        OFFICE.patch(path, change).statusCode(409).body("currentVersion", is(1));
        assertEquals(1, entries(String.valueOf(school.year()), "cohort-changed"));
    }

    @Test
    @DisplayName("before a cohort opens nobody declares: outside-period, with the day from which one can")
    void outsidePeriod() {
        Map<String, Object> draft = Map.of("cohort", school.year(), "destination", "SEEKING", "details", Map.of());
        OFFICE.patch("/cohorts/" + school.year(), Map.of("version", 0, "opensOn", (school.year() - 1) + "-09-01"))
                .statusCode(200);
        new Caller("graduate")
                .post("/declarations", draft)
                .statusCode(409)
                .body("type", is("/problems/outside-period"));
        OFFICE.patch("/cohorts/" + school.year(), Map.of("version", 1, "opensOn", "2020-01-01"))
                .statusCode(200);
        new Caller("graduate").post("/declarations", draft).statusCode(201);
    }

    @Test
    @DisplayName("R4.2 colleges, majors and classes as far as one sees graduates of them")
    void colleges() {
        String path = "/cohorts/" + school.year() + "/colleges";
        new Caller("graduate").get(path).statusCode(403);
        OFFICE.get("/cohorts/1950/colleges").statusCode(404);
        OFFICE.get(path)
                .body("total", is(2))
                .body("items.classes.key.flatten()", contains("01/机电2201班", "01/机电2202班", "02/软件2201班"))
                .body("items[0].classes.graduates", contains(5, 3));
        OFFICE.get(path, "size", 1, "page", 1)
                .body("items.code", contains("02"))
                .body("total", is(2));
        new Caller("inspector").get(path).body("total", is(2));
        new Caller("counselor").get(path).body("items.classes.key.flatten()", contains("01/机电2201班"));
        new Caller("officer2").get(path).body("items.classes.key.flatten()", contains("02/软件2201班"));
    }

    private long entries(String cohort, String event) {
        return entities.createQuery(
                        "select count(e) from AuditEntry e where e.event = ?1 and e.subjectId = ?2", Long.class)
                .setParameter(1, event)
                .setParameter(2, cohort)
                .getSingleResult();
    }
}
