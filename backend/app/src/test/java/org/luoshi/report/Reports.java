package org.luoshi.report;

import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.luoshi.Fixture;
import org.luoshi.sheet.Sheets;
import org.luoshi.time.SchoolTime;

/** What the office does with provincial reports through the API. */
public final class Reports {

    private Reports() {}

    public static String path(int cohort, String more) {
        return "/cohorts/" + cohort + "/provincial-report" + more;
    }

    public static ValidatableResponse freeze(int cohort) {
        return post("office", path(cohort, ""), Map.of());
    }

    public static ValidatableResponse freeze(int cohort, String kind, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind));
        if (reason != null) {
            body.put("reason", reason);
        }
        return post("office", path(cohort, ""), body);
    }

    public static ValidatableResponse confirm(int cohort, String kind) {
        return post(
                "office",
                path(cohort, "/confirmation"),
                Map.of(
                        "kind",
                        kind,
                        "confirmedOn",
                        LocalDate.now(SchoolTime.ZONE).toString(),
                        "reference",
                        "湘教就〔2026〕12号"));
    }

    public static ValidatableResponse verification(int cohort, String kind, int number) {
        return get("office", path(cohort, "/verification?kind=" + kind + "&number=" + number));
    }

    /** One verified contract in college 01, both sheets of this week signed. */
    public static void readyToFreeze(Fixture.School school) {
        Sheets.verified("graduate", school.year());
        Sheets.signedByBoth(school, Sheets.thisWeek());
    }
}
