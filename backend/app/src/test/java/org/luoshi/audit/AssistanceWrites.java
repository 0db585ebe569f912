package org.luoshi.audit;

import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.OFFICE;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.time.SchoolTime;

/** Help put on record, and its targets. */
final class AssistanceWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "recordAssistance",
                        school -> String.valueOf(school.graduate().id),
                        id -> record(id, "").statusCode(422),
                        id -> {
                            record(id, "长沙湘电科技有限公司").statusCode(201);
                            return List.of("assistance-recorded graduate/" + id + " counselor");
                        }),
                new Write(
                        "changeAssistanceTargets",
                        school -> String.valueOf(school.year()),
                        year -> targets(year, 4).statusCode(409),
                        year -> {
                            targets(year, 0).statusCode(200);
                            return List.of("assistance-targets-changed cohort/" + year + " office");
                        }));
    }

    private static ValidatableResponse record(String id, String employer) {
        return COUNSELOR
                .person()
                .post(
                        "/graduates/" + id + "/assistance",
                        Map.of(
                                "kind",
                                "OFFER",
                                "on",
                                LocalDate.now(SchoolTime.ZONE).toString(),
                                "employer",
                                employer,
                                "text",
                                "请小王去面试"));
    }

    private static ValidatableResponse targets(String year, int version) {
        return OFFICE.person()
                .put(
                        "/cohorts/" + year + "/assistance-targets",
                        Map.of(
                                "policyTalks", 1,
                                "guidances", 2,
                                "offers", 4,
                                "trainings", 1,
                                "quietDays", 10,
                                "version", version));
    }
}
