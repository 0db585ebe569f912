package org.luoshi.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.audit.TableCheck;
import org.luoshi.stack.LocalStackResource;

/** Figures of a day that is over, changed while those of today stay right. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 what was counted when a sheet was confirmed stays what it was")
class PastHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    @All
    List<TableCheck> checks;

    @Inject
    SheetHistoryCheck sheets;

    @Test
    @DisplayName("a count moved to a later position; an entry before the sheet that tells something else")
    void moved() throws SQLException {
        Fixture.School school = fixture.school();
        String declaration = Sheets.verified("graduate", school.year());
        String sheet = Sheets.signed(school, Sheets.thisWeek());
        String subject = "weekly-sheet/" + sheet;
        hand.silent(sheets, subject);
        TableCheck past = checks.stream()
                .filter(one -> one.what().equals("past-counters"))
                .findFirst()
                .orElseThrow();
        String counts = "counter/" + school.year() + " · college " + school.one().id + " · position "
                + hand.one("select max(position) from sheet_package where sheet_id = " + sheet);
        hand.silent(past, counts);
        String rows = " where cohort_year = " + school.year();
        // the service adds changes to the history by itself: while it does, rows would go from under the hand
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> hand.one("select count(*) from tally_delta" + rows)
                .equals("0"));
        hand.sql(
                "create table kept_place as select id, position as was from tally_history" + rows,
                "update tally_history set position = (select max(position) from audit_leaf)" + rows);
        List<String> found = hand.found(past, counts);
        hand.sql(
                "update tally_history t join kept_place k on k.id = t.id set t.position = k.was",
                "drop table kept_place");
        assertTrue(found.stream().anyMatch(one -> one.startsWith("COUNTER_DIFFERS " + counts)), found.toString());
        hand.silent(past, counts);
        String entry = hand.one("select max(id) from audit_entry where subject_type = 'declaration' and subject_id = '"
                + declaration + "' and event = 'declaration-passed'");
        hand.cell(
                sheets,
                subject,
                "audit_entry where id = " + entry,
                "subject_type = 'nothing'",
                "RECORD_ALTERED " + subject);
        hand.silent(sheets, subject);
    }
}
