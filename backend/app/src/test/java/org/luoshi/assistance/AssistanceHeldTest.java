package org.luoshi.assistance;

import static org.luoshi.Errands.post;
import static org.luoshi.Errands.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** The help ledger, changed behind the service's back: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.4 R8.1 the help ledger is held by the log")
class AssistanceHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    AssistanceCheck check;

    @Inject
    TargetsCheck targets;

    @Test
    @DisplayName("R5.4 an entry of the help ledger: added, changed, removed")
    void assistance() throws SQLException {
        long graduate = fixture.school().graduate().id;
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        post(
                        "counselor",
                        "/graduates/" + graduate + "/assistance",
                        Map.of("kind", "OFFER", "on", today, "employer", "长沙湘电科技有限公司", "text", "请去面试"))
                .statusCode(201);
        String id = hand.one("select max(id) from assistance_entry where graduate_id = " + graduate);
        String row = "assistance_entry where id = " + id;
        String subject = "assistance-entry/" + id;
        String altered = "RECORD_ALTERED " + subject + " ";
        String columns =
                "graduate_id, kind, happened_on, salt, withdrawn, recorded_by, recorded_by_name, recorded_role,"
                        + " recorded_at";
        hand.silent(check, subject);
        hand.alter(check, subject, "assistance-entry/-1")
                .cell(row, "kind = 'TRAINING'", altered + "kind: ")
                .cell(row, "happened_on = '2026-01-01'", altered + "day: ")
                .cell(row, "outcome = 'ACCEPTED'", altered + "outcome: ")
                .cell(row, "withdrawn = 1", altered + "withdrawn: ")
                .cell(row, "recorded_by = 'somebody'", altered + "who: ")
                .cell(row, "recorded_by_name = '别人'", altered + "digest of the name of who wrote it: ")
                .cell(row, "recorded_at = '2026-01-01'", altered + "moment: ")
                .cell(row, "note = null", altered + "digest of its words: ")
                .cell(row, "note = employer", altered + "digest of its words: ")
                .gone(row, "RECORD_MISSING " + subject)
                .sql(
                        "insert into assistance_entry (id, " + columns + ") select -1, " + columns + " from " + row,
                        "RECORD_WITHOUT_ENTRY assistance-entry/-1")
                .eachIsNamed();
        // words and name are salted alike
        hand.alter(check, subject)
                .cell(row, "salt = ''", altered + "digest of its words: ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R5.5 the targets that the office set: lowered, removed, put in")
    void targets() throws SQLException {
        int year = fixture.school().year();
        put(
                        "office",
                        "/cohorts/" + year + "/assistance-targets",
                        Map.of(
                                "policyTalks",
                                1,
                                "guidances",
                                1,
                                "offers",
                                4,
                                "trainings",
                                1,
                                "quietDays",
                                10,
                                "version",
                                0))
                .statusCode(200);
        int other = fixture.school().year();
        String subject = "cohort/" + year;
        String row = "assistance_targets where cohort_year = " + year;
        hand.silent(targets, subject, "cohort/" + other);
        hand.alter(targets, subject, "cohort/" + other)
                .cell(row, "policy_talks = 0", "RECORD_ALTERED " + subject + " policyTalks: ")
                .cell(row, "guidances = 0", "RECORD_ALTERED " + subject + " guidances: ")
                .cell(row, "offers = 0", "RECORD_ALTERED " + subject + " offers: ")
                .cell(row, "trainings = 0", "RECORD_ALTERED " + subject + " trainings: ")
                .cell(row, "quiet_days = 180", "RECORD_ALTERED " + subject + " quietDays: ")
                .gone(row, "RECORD_MISSING " + subject)
                .sql(
                        "insert into assistance_targets values (" + other + ", 0, 0, 0, 0, 180, 1)",
                        "RECORD_WITHOUT_ENTRY cohort/" + other)
                .eachIsNamed();
    }
}
