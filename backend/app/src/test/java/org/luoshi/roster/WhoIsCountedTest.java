package org.luoshi.roster;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** The denominator: full-time higher-vocational graduates of three or five years whose qualification review is passed, and nobody else. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WhoIsCountedTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final List<String> MODES = List.of("全日制", "普通全日制", "非全日制", "函授", "业余", "网络教育");
    private static final Map<String, List<String>> YEARS_BY_LEVEL = new TreeMap<>(Map.of(
            "高职(专科)", List.of("3", "5"),
            "高职专科", List.of("3", "5"),
            "大专", List.of("3年", "五年"),
            "本科", List.of("2", "3", "4", "5"),
            "研究生", List.of("3"),
            "中职", List.of("3", "5")));

    @Inject
    Fixture fixture;

    @Test
    @DisplayName("R2.1 R2.2 every combination of review, level, mode and years through the import to the rates")
    void everyCombination() {
        int year = fixture.emptyCohort();
        Map<String, Boolean> expected = new TreeMap<>();
        Roster roster = Roster.of(2 * MODES.size() * 13);
        int row = 2;
        for (String review : List.of("通过", "不通过")) {
            for (String mode : MODES) {
                for (var level : YEARS_BY_LEVEL.entrySet()) {
                    for (String years : level.getValue()) {
                        String name = String.join("-", review, mode, level.getKey(), years);
                        roster.with(row, "资格审查", review)
                                .with(row, "学习形式", mode)
                                .with(row, "学历层次", level.getKey())
                                .with(row, "学制", years)
                                .with(row, "班级", name);
                        boolean counted = review.equals("通过")
                                && (mode.equals("全日制") || mode.equals("普通全日制"))
                                && (level.getKey().equals("高职(专科)")
                                        || level.getKey().equals("高职专科")
                                        || level.getKey().equals("大专"));
                        expected.put("01/" + name, counted);
                        row++;
                    }
                }
            }
        }
        assertEquals(roster.rows().size() + 1, row);
        OFFICE.importRoster(year, roster.xlsx(), "").statusCode(201).body("added", is(expected.size()));
        Map<String, Boolean> counted = new TreeMap<>();
        expected.keySet().forEach(key -> counted.put(key, false));
        List<Map<String, Object>> groups = OFFICE.get("/statistics/rates", "cohort", year, "by", "class")
                .statusCode(200)
                .extract()
                .path("groups");
        groups.stream()
                .filter(group -> (Integer) group.get("graduates") > 0)
                .forEach(group -> assertEquals(Boolean.FALSE, counted.put((String) group.get("key"), true)));
        assertEquals(expected, counted);
        OFFICE.get("/statistics/rates", "cohort", year, "by", "programme")
                .body("groups.key", is(List.of("3", "5")))
                .body("groups.graduates", is(List.of(6, 6)));
        OFFICE.get("/graduates", "cohort", year, "counted", true).body("total", is(12));
        OFFICE.get("/graduates", "cohort", year, "counted", false).body("total", is(expected.size() - 12));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"资格审查, 不通过", "学习形式, 函授", "学历层次, 本科"})
    @DisplayName("R2.2 whoever a later roster no longer counts leaves every figure, and comes back with the next one")
    void leavesAndReturns(String column, String value) {
        int year = fixture.emptyCohort();
        OFFICE.importRoster(year, Roster.of(3).csv(), "").statusCode(201);
        graduates(year, 3);
        OFFICE.importRoster(year, Roster.of(3).with(3, column, value).csv(), "").statusCode(201);
        graduates(year, 2);
        OFFICE.get("/graduates", "cohort", year, "q", Roster.studentNumber(2)).body("items[0].counted", is(false));
        OFFICE.importRoster(year, Roster.of(3).csv(), "").statusCode(201);
        graduates(year, 3);
    }

    @Test
    @DisplayName("R2.3 a cohort without anybody counted has no rate, neither 0 nor 100")
    void nobody() {
        int year = fixture.emptyCohort();
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college").body("total.rate", nullValue());
        OFFICE.importRoster(year, Roster.of(2).withAll("资格审查", "不通过").csv(), "").statusCode(201);
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college")
                .statusCode(200)
                .body("total.graduates", is(0))
                .body("total.rate", nullValue());
    }

    @Test
    @DisplayName("R2.2 nobody edits the total by hand: no operation takes any of it")
    void nobodyEditsIt() {
        Fixture.School school = fixture.school();
        for (String field : List.of("qualified", "counted", "onRoster", "programmeYears", "college", "name")) {
            OFFICE.patch("/graduates/" + school.graduate().id, Map.of("version", 0, field, "x"))
                    .statusCode(400)
                    .body("errors.field", is(List.of(field)));
        }
        OFFICE.patch("/cohorts/" + school.year(), Map.of("version", 0, "rosterVersion", 9))
                .statusCode(400);
        OFFICE.get("/statistics/rates", "cohort", school.year(), "by", "college")
                .body("total.graduates", is(11));
    }

    private static void graduates(int year, int expected) {
        for (String by : List.of("college", "major", "class", "programme", "gender", "difficulty")) {
            OFFICE.get("/statistics/rates", "cohort", year, "by", by)
                    .body("total.graduates", is(expected))
                    .body("groups.graduates.sum()", is(expected));
        }
        OFFICE.get("/statistics/destinations", "cohort", year, "grouping", "destination")
                .body("total.graduates", is(expected));
        OFFICE.get("/statistics/progress", "cohort", year).statusCode(200);
    }
}
