package org.luoshi.accounts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.roster.WholeSchool;
import org.luoshi.stack.Instance;
import org.luoshi.stack.Realm;
import org.luoshi.time.SchoolTime;

/** A real process, the real Keycloak, and {@code kill -9} in the middle of a run of accounts. */
@DisplayName("ADR 18 a run of accounts that ends in the middle goes on with the next start")
class KilledWhileMakingAccountsIT {

    private static final int YEAR = 2392;
    private static final int PUPILS = 120;
    private static final String PREFIX = "K" + YEAR + "-";
    private static final String IN_THE_LOG = " from audit_entry where event = 'account-made' and subject_id in"
            + " (select cast(id as char) from account where number like '" + PREFIX + "%')";
    private static final Map<String, String> ACCOUNTS = Map.of(
            "LUOSHI_ACCOUNTS_CLIENT_SECRET", "luoshi-accounts-secret",
            "LUOSHI_ACCOUNTS_LOOK_EVERY", "1s");

    @Test
    @DisplayName(
            "each account is made once, is known as made here, and stands once in the log; asked again none is made")
    void accounts() throws Exception {
        RestAssured.reset();
        Realm.removeUsers("search=" + PREFIX);
        String run;
        try (Instance first = Instance.start(ACCOUNTS).ready()) {
            RestAssured.port = first.port;
            open();
            run = post("office", "/account-runs", wanted())
                    .statusCode(202)
                    .extract()
                    .path("id");
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count("select count(*) from account where state = 'READY'") > 0);
            first.kill();
        }
        long noted = count("select count(*) from account where state = 'READY'");
        assertEquals(true, noted < PUPILS, "ended too late to show anything: " + noted);
        try (Instance second = Instance.start(ACCOUNTS).ready()) {
            RestAssured.port = second.port;
            awaitEnd(run);
            assertEquals(PUPILS, (int)
                    get("office", "/account-runs/" + run).extract().path("made"));
            assertEquals(PUPILS, Realm.users("search=" + PREFIX).size());
            assertEquals(PUPILS, count("select count(*) from account where made_here = 1 and state = 'READY'"));
            assertEquals(PUPILS, count("select count(distinct subject_id)" + IN_THE_LOG));
            assertEquals(PUPILS, count("select count(*)" + IN_THE_LOG));
            String again = post("office", "/account-runs", wanted())
                    .statusCode(202)
                    .extract()
                    .path("id");
            awaitEnd(again);
            assertEquals(
                    0, (int) get("office", "/account-runs/" + again).extract().path("made"));
            assertEquals(PUPILS, Realm.users("search=" + PREFIX).size());
        }
        Realm.removeUsers("search=" + PREFIX);
    }

    private static Map<String, Object> wanted() {
        return Map.of("cohort", YEAR, "kind", "GRADUATE");
    }

    private static void awaitEnd(String run) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> get("office", "/account-runs/" + run).extract().path("finishedAt") != null);
    }

    /** A class of numbers that no other school has; not opened yet, so that nobody of it is reminded of anything. */
    private static void open() throws SQLException {
        LocalDate due = LocalDate.now(SchoolTime.ZONE).plusDays(40);
        WholeSchool.open(Map.of(
                "year",
                YEAR,
                "opensOn",
                due.minusDays(10).toString(),
                "reportDueOn",
                due.toString(),
                "publishDueOn",
                due.plusDays(30).toString()));
        try (Connection connection = Instance.database();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from account");
            for (int i = 0; i < PUPILS; i++) {
                sql.execute("insert into graduate (cohort_year, student_number, name, gender, college_id, major_id,"
                        + " class_id, programme_years, education_level, study_mode, difficulty, qualified, on_roster,"
                        + " counted, roster_version, version) select cohort_year, '" + PREFIX + i + "', '学生" + i
                        + "', gender, college_id, major_id, class_id, programme_years, education_level, study_mode, 0,"
                        + " 0, 1, 0, 1, 0 from graduate where cohort_year = " + YEAR
                        + " and student_number = '2022010101'");
            }
            sql.execute("update graduate set on_roster = 0 where cohort_year = " + YEAR
                    + " and student_number not like '" + PREFIX + "%'");
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = Instance.database();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
