package org.luoshi.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(MailProfile.class)
@DisplayName(
        "ADR 16 what becomes of a mail when its server or its instance is away: it comes late, once, or is known not to have come")
class MailFateTest extends ToldByMail {

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
}
