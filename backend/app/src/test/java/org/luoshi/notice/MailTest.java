package org.luoshi.notice;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(MailProfile.class)
@DisplayName("what people are told comes by mail as well: once, at a good time, and after the mail server was away")
class MailTest {

    private static final LocalDate DAY = LocalDate.of(2090, 6, 1);
    private static final String GRADUATE = "graduate:2022010101";

    @Inject
    Fixture fixture;

    @Inject
    Teller teller;

    @Inject
    MailDispatcher dispatcher;

    @Inject
    MailClaims claims;

    @Inject
    EntityManager entities;

    private int told;

    @BeforeEach
    void quietBefore() {
        Fixture.School school = fixture.school();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update Notification set mailAt = null").executeUpdate();
            entities.createQuery("delete from NotificationSetting").executeUpdate();
            entities.createQuery("update Graduate set email = 'zhou@example.edu.cn' where id = ?1")
                    .setParameter(1, school.graduate().id)
                    .executeUpdate();
        });
    }

    private static Clock at(LocalDate day, String time) {
        return Clock.fixed(
                day.atTime(LocalTime.parse(time)).atZone(SchoolTime.ZONE).toInstant(), SchoolTime.ZONE);
    }

    private void tell(String recipient, NotificationKind kind, Clock when) {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(
                        List.of(new Telling(
                                recipient,
                                null,
                                kind,
                                Map.of("by", "陈思远", "due", "2090-08-31", "cohort", "2090", "declaration", "7"),
                                "mail/" + System.nanoTime() + "/" + told++)),
                        when.instant()));
    }

    @Test
    @DisplayName(
            "the server is away: it waits, longer each time; when the server is back it comes, once, with no name in it")
    void away() {
        tell(GRADUATE, NotificationKind.URGED, at(DAY, "10:00"));
        assertEquals(0, dispatcher.dispatch(at(DAY, "10:00")));
        assertEquals(0, dispatcher.dispatch(at(DAY, "10:01")));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            // after the second failure it waits for two minutes
            assertEquals(0, dispatcher.dispatch(at(DAY, "10:02")));
            assertEquals(1, dispatcher.dispatch(at(DAY, "10:04")));
            assertEquals(0, dispatcher.dispatch(at(DAY, "11:04")));
            assertEquals(1, postbox.got().size());
            Postbox.Got mail = postbox.got().getFirst();
            assertEquals("zhou@example.edu.cn", mail.to());
            assertEquals("【落实】你有 1 条新通知", mail.subject());
            assertTrue(mail.body().contains("学校提醒你：请尽快填报毕业去向。"), mail.body());
            assertFalse(mail.body().contains("陈思远"), mail.body());
            assertTrue(mail.messageId().endsWith("@luoshi>"), mail.messageId());
            assertEquals(null, mail.again());
        }
    }

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
    @DisplayName(
            "an instance ended with a mail at the server: what somebody did is told again after five minutes, as the same mail; a reminder is not")
    void unknownFate() {
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "10:00"));
        tell(GRADUATE, NotificationKind.DECLARATION_RETURNED, at(DAY, "10:00"));
        MailClaims.Claim lost = claims.take(GRADUATE, at(DAY, "10:00").instant());
        assertEquals(2, lost.notifications().size());
        // came meanwhile, and is not part of that mail
        tell(GRADUATE, NotificationKind.URGED, at(DAY, "10:03"));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(1, dispatcher.dispatch(at(DAY, "10:04")));
            assertEquals(1, dispatcher.dispatch(at(DAY, "10:05")));
            assertEquals(0, dispatcher.dispatch(at(DAY, "12:00")));
            Postbox.Got urged = postbox.got().getFirst();
            assertTrue(urged.body().contains("提醒你"), urged.body());
            assertEquals(null, urged.again());
            Postbox.Got again = postbox.got().getLast();
            assertEquals("<" + lost.message() + "@luoshi>", again.messageId());
            assertNotNull(again.again());
            assertTrue(again.body().contains("退回") && !again.body().contains("还没有填报"), again.body());
            assertEquals(2, postbox.got().size());
        }
    }

    @Test
    @DisplayName("a mail that is told again keeps quiet hours, and is not told to somebody who has read it meanwhile")
    void againInTheMorning() {
        tell(GRADUATE, NotificationKind.DECLARATION_RETURNED, at(DAY, "21:58"));
        assertNotNull(claims.take(GRADUATE, at(DAY, "21:59").instant()));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(0, dispatcher.dispatch(at(DAY, "22:10")));
            assertEquals(1, dispatcher.dispatch(at(DAY.plusDays(1), "07:00")));
            tell(GRADUATE, NotificationKind.DECLARATION_RETURNED, at(DAY.plusDays(1), "10:00"));
            assertNotNull(claims.take(GRADUATE, at(DAY.plusDays(1), "10:00").instant()));
            QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                            "update Notification set readAt = createdAt where mailAt is not null")
                    .executeUpdate());
            assertEquals(0, dispatcher.dispatch(at(DAY.plusDays(1), "11:00")));
            assertEquals(1, postbox.got().size());
        }
    }

    @Test
    @DisplayName("a mail server that takes a mail and hangs up leaves it unknown: a reminder is not sent again")
    void hungUp() throws IOException {
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "10:00"));
        assertEquals(0, dispatchTo(true, at(DAY, "10:00")));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(0, dispatcher.dispatch(at(DAY, "12:00")));
            assertEquals(0, postbox.got().size());
        }
    }

    @Test
    @DisplayName("a mail server that hangs up before it has a mail surely does not have it: it is sent again")
    void hungUpBefore() throws IOException {
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "10:00"));
        assertEquals(0, dispatchTo(false, at(DAY, "10:00")));
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            assertEquals(1, dispatcher.dispatch(at(DAY, "12:00")));
            assertEquals(1, postbox.got().size());
        }
    }

    /** Dispatches to a server that hangs up, behind a whole mail or at once. */
    private int dispatchTo(boolean takes, Clock now) throws IOException {
        try (ServerSocket server = new ServerSocket(MailProfile.port(), 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(server, takes));
            return dispatcher.dispatch(now);
        }
    }

    private static void hangUp(ServerSocket server, boolean takes) {
        try (Socket one = server.accept();
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII))) {
            say(one, "220 here");
            boolean mail = false;
            for (String line = said.readLine(); takes && line != null && !line.equals("."); line = said.readLine()) {
                if (!mail) {
                    say(one, line.equals("DATA") ? "354 go on" : "250 yes");
                }
                mail |= line.equals("DATA");
            }
        } catch (IOException gone) {
            // the test is over
        }
    }

    private static void say(Socket one, String line) throws IOException {
        one.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
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

    @Test
    @DisplayName("given up after three days; the notification stays in the page")
    void givenUp() {
        tell(GRADUATE, NotificationKind.NOT_DECLARED, at(DAY, "10:00"));
        assertEquals(0, dispatcher.dispatch(at(DAY, "10:00")));
        Clock later = Clock.offset(at(DAY, "10:01"), Duration.ofDays(3));
        assertEquals(0, dispatcher.dispatch(later));
        assertEquals(
                List.of(),
                claims.waiting(Clock.offset(later, Duration.ofDays(3)).instant()));
    }

    private static ValidatableResponse set(Persona persona, Map<String, ?> wanted) {
        return persona.person().put("/notification-settings", wanted);
    }
}
