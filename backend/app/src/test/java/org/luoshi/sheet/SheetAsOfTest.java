package org.luoshi.sheet;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.audit.SchoolLog;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 R2.3 a signed sheet equals the statistics asOf its position")
class SheetAsOfTest {

    private static final List<String> STAGES = List.of("reported", "verified", "signed");

    @Inject
    Fixture fixture;

    @Inject
    SchoolLog log;

    @Test
    @DisplayName(
            "after returns, further declarations and another roster: each row, stage and grouping, to the last digit, asked through HTTP")
    void equal() {
        Fixture.School school = fixture.school();
        String counted = Sheets.verified("graduate", school.year());
        Sheets.signed(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        Sheets.atCollege("graduate2", school.year());
        String id = Sheets.prepared(school, Sheets.thisWeek());
        log.sequence();
        Instant then = Instant.now();
        Sheets.confirm(id).statusCode(200);
        Sheets.lookThrough(id);
        Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
        step("officer", counted, "reviews", Map.of("action", "RETURN", "reasons", List.of("DOUBTFUL")));
        Caller.OFFICE
                .importRoster(
                        school.year(), Roster.of(3).withAll("班级", "机电2201班").csv(), "")
                .statusCode(201);
        log.sequence();

        JsonPath sheet = get("office", "/weekly-reports/" + id).extract().jsonPath();
        Map<String, Object> asOf =
                Map.of("cohort", school.year(), "college", "01", "asOf", then.toString(), "by", "major");
        for (String stage : STAGES) {
            JsonPath rates = asked("/statistics/rates", with(asOf, "stage", stage));
            assertEquals(sheet.getLong("figures.position"), rates.getLong("position"));
            assertEquals(sheet.getInt("figures.rosterVersion"), rates.getInt("rosterVersion"));
            assertEquals(sheet.getString("figures.policyVersion"), rates.getString("policyVersion"));
            assertEquals(
                    row(sheet, "figures.total", stage),
                    "%s %s %s"
                            .formatted(
                                    rates.getString("total.graduates"),
                                    rates.getString("total.employed"),
                                    rates.getString("total.rate")));
            List<String> keys = sheet.getList("figures.majors.key");
            assertEquals(keys, rates.getList("groups.key"));
            for (int i = 0; i < keys.size(); i++) {
                String group = "groups[" + i + "].";
                assertEquals(
                        row(sheet, "figures.majors[" + i + "]", stage),
                        "%s %s %s"
                                .formatted(
                                        rates.getString(group + "graduates"),
                                        rates.getString(group + "employed"),
                                        rates.getString(group + "rate")));
            }
            assertEquals(
                    new TreeMap<>(sheet.<String, Object>getMap("figures.total." + stage + ".destinations")),
                    groups(asOf, stage, "destination"));
            for (String grouping : List.of("form", "2021", "2024")) {
                assertEquals(
                        new TreeMap<>(
                                sheet.<String, Object>getMap("figures.total." + stage + ".groups.'" + grouping + "'")),
                        groups(asOf, stage, grouping));
            }
        }
        assertEquals(1, sheet.getInt("figures.total.verified.employed"));
        assertEquals(2, sheet.getInt("figures.total.reported.employed"));
        get("office", "/statistics/rates?stage=verified&cohort=" + school.year() + "&college=01")
                .body("total.employed", is(0));
    }

    private static String row(JsonPath sheet, String row, String stage) {
        return "%s %s %s"
                .formatted(
                        sheet.getString(row + ".graduates"),
                        sheet.getString(row + "." + stage + ".employed"),
                        sheet.getString(row + "." + stage + ".rate"));
    }

    private static Map<String, Object> groups(Map<String, Object> asOf, String stage, String grouping) {
        Map<String, Object> query = with(asOf, "stage", stage);
        query.remove("by");
        query.put("grouping", grouping);
        Map<String, Object> counts = new TreeMap<>();
        asked("/statistics/destinations", query).<Map<String, Object>>getList("groups").stream()
                .filter(one -> !one.get("key").equals("NOT_DECLARED")
                        && !one.get("count").equals(0))
                .forEach(one -> counts.put((String) one.get("key"), one.get("count")));
        return counts;
    }

    private static Map<String, Object> with(Map<String, Object> query, String name, Object value) {
        Map<String, Object> more = new TreeMap<>(query);
        more.put(name, value);
        return more;
    }

    private static JsonPath asked(String path, Map<String, Object> query) {
        return new Caller("office")
                .asked()
                .queryParams(query)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
