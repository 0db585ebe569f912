package org.luoshi.audit;

import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.GRADUATE;
import static org.luoshi.review.Persona.GRADUATE2;
import static org.luoshi.review.Persona.LEADER;
import static org.luoshi.review.Persona.OFFICE;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** What people are told. */
final class NoticeWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "urgeGraduates",
                        school -> String.valueOf(school.graduates().get("2022010103").id),
                        id -> COUNSELOR
                                .person()
                                .post("/urgings", Map.of("graduates", List.of()))
                                .statusCode(400),
                        id -> {
                            COUNSELOR
                                    .person()
                                    .post("/urgings", Map.of("graduates", List.of(id), "text", "请小王尽快填报"))
                                    .statusCode(200);
                            return List.of("graduate-urged graduate/" + id + " counselor");
                        }),
                new Write(
                        "readNotification",
                        school -> told(String.valueOf(school.graduate().id)),
                        id -> GRADUATE2
                                .person()
                                .post("/notifications/" + id + "/read", Map.of())
                                .statusCode(404),
                        id -> {
                            GRADUATE.person()
                                    .post("/notifications/" + id + "/read", Map.of())
                                    .statusCode(200);
                            return List.of("notification-read notification/" + id + " graduate");
                        }),
                new Write(
                        "changeNotificationSettings",
                        school -> String.valueOf((int) LEADER.person()
                                .get("/notification-settings")
                                .extract()
                                .path("version")),
                        version -> settings(Integer.parseInt(version) + 1).statusCode(409),
                        version -> {
                            settings(Integer.parseInt(version)).statusCode(200);
                            return List.of("notification-settings-changed person/"
                                    + LEADER.person().subject() + " leader");
                        }),
                new Write(
                        "changeWebhook",
                        school -> String.valueOf(
                                (int) OFFICE.person().get("/webhook").extract().path("version")),
                        version -> webhook("nowhere", Integer.parseInt(version)).statusCode(400),
                        version -> {
                            webhook("", Integer.parseInt(version)).statusCode(200);
                            return List.of("webhook-changed webhook/1 office");
                        }),
                new Write(
                        "changeReminderRules",
                        school -> String.valueOf(school.year()),
                        year -> rules(year, 3).statusCode(409),
                        year -> {
                            rules(year, 0).statusCode(200);
                            return List.of("reminder-rules-changed cohort/" + year + " office");
                        }));
    }

    private static ValidatableResponse webhook(String url, int version) {
        return OFFICE.person().put("/webhook", Map.of("url", url, "version", version));
    }

    private static ValidatableResponse settings(int version) {
        return LEADER.person()
                .put(
                        "/notification-settings",
                        Map.of("mail", true, "address", "li@example.edu.cn", "digest", "DAILY", "version", version));
    }

    private static ValidatableResponse rules(String year, int version) {
        return OFFICE.person()
                .put(
                        "/cohorts/" + year + "/reminder-rules",
                        Map.of("daysBefore", 30, "everyDays", 7, "atMost", 3, "version", version));
    }

    private static String told(String graduate) {
        COUNSELOR
                .person()
                .post("/urgings", Map.of("graduates", List.of(graduate)))
                .statusCode(200);
        return GRADUATE.person()
                .get("/notifications?unread=true")
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
