package org.luoshi.notice;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(MailProfile.class)
@DisplayName("what people are told comes by mail as well: once, at a good time, to those who want it")
class MailTest extends ToldByMail {

    @Test
    @DisplayName("two instances at once send one mail")
    void twoAtOnce() {
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "10:00"));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            List<Integer> sent = AtOnce.all(
                    () -> dispatcher.dispatch(at(DAY, "10:00")), () -> dispatcher.dispatch(at(DAY, "10:00")));
            assertEquals(1, sent.stream().mapToInt(Integer::intValue).sum());
            assertEquals(1, postbox.got().size());
        }
    }

    @Test
    @DisplayName("quiet hours go over midnight: what comes at 23:30 goes at 7, not before; without them at once")
    void quietHours() {
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "23:30"));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(0, dispatcher.dispatch(at(DAY, "23:30")));
            assertEquals(0, dispatcher.dispatch(at(DAY.plusDays(1), "00:30")));
            assertEquals(0, dispatcher.dispatch(at(DAY.plusDays(1), "06:59")));
            assertEquals(1, dispatcher.dispatch(at(DAY.plusDays(1), "07:00")));
            set(Persona.GRADUATE, Map.of("mail", true, "digest", "INSTANT", "version", 0))
                    .statusCode(200);
            tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY.plusDays(1), "23:30"));
            assertEquals(1, dispatcher.dispatch(at(DAY.plusDays(1), "23:30")));
            assertEquals(2, postbox.got().size());
        }
    }

    @Test
    @DisplayName(
            "once a day: everything new in one mail at 8, without what was read in the page; in the language of the settings")
    void digest() {
        Persona.GRADUATE
                .person()
                .put("/notification-settings", Map.of("mail", true, "digest", "DAILY", "version", 0))
                .statusCode(200)
                .body("rosterAddress", is("zhou@example.edu.cn"));
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "08:30"));
        tell(GRADUATE, NotificationKind.CORRECTION_DUE, at(DAY, "15:00"));
        tell(GRADUATE, NotificationKind.URGED, at(DAY, "21:00"));
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                        "update Notification set readAt = createdAt where mailAt is not null and kind = ?1")
                .setParameter(1, NotificationKind.URGED)
                .executeUpdate());
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(0, dispatcher.dispatch(at(DAY, "21:30")));
            assertEquals(0, dispatcher.dispatch(at(DAY.plusDays(1), "07:59")));
            assertEquals(1, dispatcher.dispatch(at(DAY.plusDays(1), "08:00")));
            assertEquals("【落实】你有 2 条新通知", postbox.got().getFirst().subject());
            assertFalse(postbox.got().getFirst().body().contains("学校提醒你"));
        }
    }

    @Test
    @DisplayName("who wants none gets none; what is for the office goes to those of it who gave an address")
    void wanted() {
        set(Persona.GRADUATE, Map.of("mail", false, "digest", "INSTANT", "version", 0))
                .statusCode(200);
        set(Persona.OFFICE, Map.of("mail", true, "address", "office@example.edu.cn", "digest", "INSTANT", "version", 0))
                .statusCode(200);
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "10:00"));
        tell(Recipient.OFFICE, NotificationKind.REPORT_AHEAD, at(DAY, "10:00"));
        tell("staff:T0103", NotificationKind.REPORT_AHEAD, at(DAY, "10:00"));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(1, dispatcher.dispatch(at(DAY, "10:00")));
            assertEquals("office@example.edu.cn", postbox.got().getFirst().to());
            // who has read it in the page needs no mail of it
            tell(Recipient.OFFICE, NotificationKind.PUBLICATION_AHEAD, at(DAY, "11:00"));
            String id = Persona.OFFICE
                    .person()
                    .get("/notifications?size=1")
                    .extract()
                    .path("items[0].id");
            Persona.OFFICE
                    .person()
                    .post("/notifications/" + id + "/read", Map.of())
                    .statusCode(200);
            assertEquals(0, dispatcher.dispatch(at(DAY, "11:00")));
        }
        assertEquals(List.of(), claims.waiting(at(DAY.plusDays(9), "10:00").instant()));
    }

    @Test
    @DisplayName("settings are one's own: half of the quiet hours, nonsense and an old version are refused")
    void settings() {
        Persona.OFFICER
                .person()
                .get("/notification-settings")
                .statusCode(200)
                .body("mailPossible", is(true))
                .body("quietFrom", is("22:00"))
                .body("rosterAddress", nullValue())
                .body("version", is(0));
        set(Persona.OFFICER, Map.of("mail", true, "address", "no address", "digest", "DAILY", "version", 0))
                .statusCode(400);
        Map<String, Object> half = new HashMap<>(Map.of("mail", true, "digest", "DAILY", "version", 0));
        half.put("quietFrom", "22:00");
        set(Persona.OFFICER, half).statusCode(400).body("errors[0].field", is("quietUntil"));
        half.put("quietUntil", "25:00");
        set(Persona.OFFICER, half).statusCode(400);
        half.put("quietUntil", "06:30");
        half.put("address", "zhang@example.edu.cn");
        set(Persona.OFFICER, half).statusCode(200).body("version", is(1)).body("address", is("zhang@example.edu.cn"));
        set(Persona.OFFICER, half).statusCode(409).body("currentVersion", is(1));
        Persona.OFFICER2.person().get("/notification-settings").body("address", nullValue());
    }

    private static ValidatableResponse set(Persona persona, Map<String, ?> wanted) {
        return persona.person().put("/notification-settings", wanted);
    }
}
