package org.luoshi.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.audit.SchoolLog;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.1 R7.2 progress asOf the position of a signed sheet")
class ProgressAsOfTest {

    @Inject
    Fixture fixture;

    @Inject
    SchoolLog log;

    @Test
    @DisplayName(
            "says what progress said then and what the sheet says, after steps, deletions and a roster that moved people")
    void equal() {
        Fixture.School school = fixture.school();
        String counted = Sheets.verified("graduate", school.year());
        String waiting = Sheets.atCollege("graduate2", school.year());
        String id = Sheets.prepared(school, Sheets.thisWeek());
        String draft = contract("graduate", school.year(), counted);
        log.sequence();
        List<Map<String, Object>> college = told(school, "&by=college", null);
        List<Map<String, Object>> classes = told(school, "&by=class", null);
        Instant then = Instant.now();
        Sheets.confirm(id).statusCode(200);
        Sheets.lookThrough(id);
        Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);

        new Caller("graduate").delete("/declarations/" + draft).statusCode(204);
        step("officer", waiting, "reviews", Map.of("action", "PASS"));
        step("officer", counted, "reviews", Map.of("action", "RETURN", "reasons", List.of("DOUBTFUL")));
        // moves the second graduate to the other class, and the third out of the denominator
        Caller.OFFICE
                .importRoster(
                        school.year(),
                        Roster.of(2)
                                .with(2, "学号", "2022010102")
                                .with(2, "姓名", "毕业生0102")
                                .with(2, "班级", "机电2202班")
                                .with(3, "学号", "2022010103")
                                .with(3, "姓名", "毕业生0103")
                                .with(3, "班级", "机电2201班")
                                .with(3, "资格审查", "不通过")
                                .csv(),
                        "")
                .statusCode(201)
                .body("changed", is(2));
        log.sequence();

        assertEquals(college, told(school, "&by=college", then));
        assertEquals(classes, told(school, "&by=class", then));
        assertNotEquals(college, told(school, "&by=college", null));
        JsonPath sheet = get("office", "/weekly-reports/" + id).extract().jsonPath();
        get("office", query(school, "&college=01", then))
                .statusCode(200)
                .body("position", is(sheet.getInt("figures.position")))
                .body("rosterVersion", is(sheet.getInt("figures.rosterVersion")))
                .body("total.graduates", is(sheet.getInt("figures.total.graduates")))
                .body("total.notDeclared", is(sheet.getInt("figures.total.notDeclared")))
                .body("total.inDifficulty", is(sheet.getInt("figures.total.inDifficulty.graduates")))
                .body(
                        "total.states.find { it.state == 'VERIFIED' }.count",
                        is(sheet.getInt("figures.total.verified.employed")))
                .body("total.states.find { it.state == 'DRAFT' }.count", is(1))
                .body("total.atCollege.count", is(1));
    }

    @Test
    @DisplayName(
            "what is overdue is overdue by that moment; a moment to come, or none at all, is refused with its field")
    void moments() {
        Fixture.School school = fixture.school();
        Sheets.atCollege("graduate", school.year());
        log.sequence();
        Instant then = Instant.now();
        get("officer", query(school, "", then))
                .statusCode(200)
                .body("total.atCollege.medianHours", is(0))
                .body("total.overdue", is(0));
        get("officer2", query(school, "", then)).body("total.atCollege.count", is(0));
        get("counselor", query(school, "", then)).body("total.atCollege.count", is(1));
        for (String wrong : List.of("yesterday", "2190-01-01T00:00:00Z", "1990-01-01T00:00:00Z")) {
            get("officer", "/statistics/progress?cohort=" + school.year() + "&asOf=" + wrong)
                    .statusCode(400)
                    .body("errors.field", contains("asOf"));
        }
    }

    private static String query(Fixture.School school, String more, Instant asOf) {
        return "/statistics/progress?cohort=" + school.year() + more + (asOf == null ? "" : "&asOf=" + asOf);
    }

    /** Total and groups, without since when the oldest waits: a step and its entry are a few milliseconds apart. */
    private static List<Map<String, Object>> told(Fixture.School school, String more, Instant asOf) {
        JsonPath answer = get("office", query(school, more, asOf))
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> all = new ArrayList<>(answer.getList("groups"));
        all.add(Map.of("key", "", "figures", answer.getMap("total")));
        return all.stream()
                .map(group -> {
                    Map<String, Object> figures = new LinkedHashMap<>();
                    ((Map<?, ?>) group.get("figures"))
                            .forEach((name, value) -> figures.put((String) name, withoutOldest(value)));
                    return Map.of("key", group.get("key"), "figures", (Object) figures);
                })
                .toList();
    }

    private static Object withoutOldest(Object value) {
        if (value instanceof Map<?, ?> waiting) {
            Map<Object, Object> rest = new LinkedHashMap<>(waiting);
            rest.remove("oldestSince");
            return rest;
        }
        return value;
    }
}
