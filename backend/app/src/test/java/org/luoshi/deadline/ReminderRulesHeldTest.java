package org.luoshi.deadline;

import static org.luoshi.Errands.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.1 R8.1 how graduates are reminded is held by the log")
class ReminderRulesHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    ReminderRulesCheck check;

    @Test
    @DisplayName("rules that the office set: quietened, removed")
    void rules() throws SQLException {
        int year = fixture.school().year();
        put(
                        "office",
                        "/cohorts/" + year + "/reminder-rules",
                        Map.of("daysBefore", 30, "everyDays", 7, "atMost", 3, "version", 0))
                .statusCode(200);
        String subject = "cohort/" + year;
        String row = "reminder_rules where cohort_year = " + year;
        hand.silent(check, subject);
        hand.alter(check, subject)
                .cell(row, "days_before = 1", "RECORD_ALTERED " + subject + " daysBefore: ")
                .cell(row, "every_days = 30", "RECORD_ALTERED " + subject + " everyDays: ")
                .cell(row, "at_most = 0", "RECORD_ALTERED " + subject + " atMost: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
    }
}
