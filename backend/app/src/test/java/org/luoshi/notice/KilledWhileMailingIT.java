package org.luoshi.notice;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.roster.WholeSchool;
import org.luoshi.stack.Instance;
import org.luoshi.time.SchoolTime;

/** Real processes, a real mail server, and {@code kill -9} between its taking the mail and its saying so. */
@DisplayName("ADR 16 instances that plan and send at once, and end in the middle of a mail")
class KilledWhileMailingIT {

    private static final int YEAR = 2391;
    private static final Map<String, String> MAILS = Map.of(
            "LUOSHI_MAIL_ENABLED", "true",
            "LUOSHI_MAIL_SEND_EVERY", "1s",
            "LUOSHI_MAIL_CLAIM", "PT4S",
            "LUOSHI_MAIL_QUIET_FROM", "00:00",
            "LUOSHI_MAIL_QUIET_UNTIL", "00:00",
            "LUOSHI_MAIL_SERVER_HOST", "127.0.0.1",
            "LUOSHI_MAIL_SERVER_PORT", String.valueOf(MailProfile.port()));

    private final List<Instance> running = new ArrayList<>();

    @Test
    @DisplayName(
            "two processes plan each reminder once and send it once; a mail whose fate is unknown is told again under its id, a reminder is not")
    void mails() throws Exception {
        RestAssured.reset();
        try (Postbox postbox = new Postbox(MailProfile.port())) {
            Instance first = started(MAILS).ready();
            RestAssured.port = first.port;
            LocalDate due = LocalDate.now(SchoolTime.ZONE).plusDays(40);
            WholeSchool.open(Map.of(
                    "year",
                    YEAR,
                    "opensOn",
                    "2020-01-01",
                    "reportDueOn",
                    due.toString(),
                    "publishDueOn",
                    due.plusDays(30).toString()));
            postbox.onMail(killing(first));
            String graduate = get("counselor", "/graduates?cohort=" + YEAR + "&q=2022010101")
                    .extract()
                    .path("items[0].id");
            post("counselor", "/urgings", Map.of("graduates", List.of(graduate)))
                    .statusCode(200);
            await().atMost(Duration.ofMinutes(2)).until(() -> postbox.got().size() == 1);
            first.kill();
            Postbox.Got lost = postbox.got().getFirst();
            postbox.onMail(mail -> {});

            // two at once: each looks every second for what is to be planned and sent
            Map<String, String> planning = new HashMap<>(MAILS);
            planning.put("LUOSHI_REMINDERS_PLAN_EVERY", "1s");
            Instance second = started(planning);
            Instance third = started(planning);
            second.ready();
            third.ready();
            await().atMost(Duration.ofMinutes(2)).until(() -> postbox.got().size() >= 4);
            TimeUnit.SECONDS.sleep(6);
            assertEquals(4, postbox.got().size(), postbox.got().toString());
            Postbox.Got again = postbox.got().stream()
                    .skip(1)
                    .filter(one -> one.again() != null)
                    .findFirst()
                    .orElseThrow();
            assertEquals(lost.messageId(), again.messageId());
            assertEquals(lost.to(), again.to());
            assertEquals(1, reminders(postbox, "one@example.edu.cn"));
            assertEquals(1, reminders(postbox, "two@example.edu.cn"));
            assertEquals(2, rows("NOT_DECLARED"));
            third.close();

            // another due day makes further reminders; the instance ends with the first of them in its hands
            postbox.onMail(killing(second));
            RestAssured.port = second.port;
            change(due.plusDays(1));
            await().atMost(Duration.ofMinutes(2)).until(() -> postbox.got().size() == 5);
            second.kill();
            postbox.onMail(mail -> {});
            started(planning).ready();
            await().atMost(Duration.ofMinutes(2)).until(() -> postbox.got().size() >= 6);
            TimeUnit.SECONDS.sleep(6);
            assertEquals(6, postbox.got().size(), postbox.got().toString());
            assertEquals(2, reminders(postbox, "one@example.edu.cn"));
            assertEquals(2, reminders(postbox, "two@example.edu.cn"));
            assertEquals(4, rows("NOT_DECLARED"));
        }
    }

    private Instance started(Map<String, String> settings) {
        Instance one = Instance.start(settings);
        running.add(one);
        return one;
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Instance one : running) {
            one.close();
        }
    }

    private static Consumer<Postbox.Got> killing(Instance instance) {
        return mail -> {
            try {
                instance.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void change(LocalDate due) {
        int version = get("office", "/cohorts/" + YEAR).extract().path("version");
        new Caller("office")
                .patch("/cohorts/" + YEAR, Map.of("version", version, "reportDueOn", due.toString()))
                .statusCode(200);
    }

    private static long reminders(Postbox postbox, String to) {
        return postbox.got().stream()
                .filter(one -> one.to().equals(to) && one.body().contains("还没有填报"))
                .count();
    }

    private static long rows(String kind) throws SQLException {
        try (Connection connection = Instance.database();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from notification where kind = '" + kind
                                + "' and once_key like '" + YEAR + "/%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
