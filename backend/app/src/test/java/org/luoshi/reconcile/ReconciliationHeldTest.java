package org.luoshi.reconcile;

import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** A file of the national register, its lines and marks, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R1.1 where school and register do not agree is held by the log")
class ReconciliationHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    ReconciliationsCheck check;

    @Test
    @DisplayName("each count of a file, each cell of a line, lines and files that go or come, marks that nobody made")
    void everyCell() throws SQLException {
        Fixture.School school = fixture.school();
        byte[] file = RegisterTable.of(ReconciliationTest.export(OFFICE, school.year()))
                .set(1, "毕业去向类别代码", "70")
                .set(1, "性别", "x")
                // half of a character must not be kept: the 400th and 401st are one
                .set(2, "姓名", "长".repeat(399) + "\uD840\uDC0B")
                .xlsx();
        String run = handIn(school, file);
        String same = handIn(school, file);
        String line = hand.one("select min(id) from reconciliation_difference where reconciliation_id = " + run
                + " and field = 'DESTINATION'");
        String subject = "reconciliation/" + run;
        hand.silent(check, subject, "reconciliation/" + same);
        for (String change : List.of(
                "college_id = (select min(id) from college)",
                "previous_id = 1",
                "sha256 = repeat('0', 64)",
                "row_count = row_count + 1",
                "elsewhere = elsewhere + 1",
                "graduates = graduates + 1",
                "agreeing = agreeing + 1",
                "created_by = 'somebody'",
                "created_by_name = '别人'",
                "created_at = created_at - interval 1 second",
                "file_name = 'x.xlsx'",
                "not_in_file = 'GENDER'",
                "not_in_roster = 'GENDER'",
                "ignored_headings = 'x'",
                "salt = null")) {
            hand.cell(check, subject, "reconciliation where id = " + run, change, "RECORD_ALTERED " + subject);
        }
        for (String change : List.of(
                "kind = 'ONLY_HERE'",
                "field = 'GENDER'",
                "doubt = 'x'",
                "graduate_id = null",
                "college_id = null",
                "row_no = 9",
                "student_number = 'x'",
                "name = 'x'",
                "owner = 'OFFICE'",
                "fix_in = 'x'",
                "here_value = there_value",
                "there_value = here_value",
                "difference_key = 'x'",
                "reconciliation_id = " + same)) {
            hand.cell(
                    check,
                    subject,
                    "reconciliation_difference where id = " + line,
                    change,
                    "RECORD_ALTERED " + subject);
        }
        hand.gone(check, subject, "reconciliation_difference where id = " + line, "RECORD_ALTERED " + subject);
        hand.gone(check, subject, "reconciliation where id = " + run, "RECORD_MISSING " + subject);
        hand.cell(
                check,
                subject,
                "reconciliation_difference where reconciliation_id = " + run,
                "reconciliation_id = " + same,
                "RECORD_ALTERED " + subject);
        marks(school, same);
    }

    private void marks(Fixture.School school, String run) throws SQLException {
        String line = hand.one("select min(id) from reconciliation_difference where reconciliation_id = " + run);
        String subject = "reconciliation-difference/" + line;
        String row = "reconciliation_difference where id = " + line;
        String mark = "/cohorts/" + school.year() + "/reconciliations/" + run + "/differences/" + line + "/fixed";
        String invented = "fixed_by = 'officer', fixed_by_name = '别人', fixed_at = now(6)";
        hand.cell(check, subject, row, invented, "RECORD_WITHOUT_ENTRY " + subject);
        OFFICE.person().put(mark, Map.of()).statusCode(200);
        hand.silent(check, subject);
        hand.cell(check, subject, row, "fixed_by = 'somebody'", "RECORD_ALTERED " + subject);
        hand.cell(check, subject, row, "fixed_by_name = '别人'", "RECORD_ALTERED " + subject);
        hand.cell(check, subject, row, "fixed_at = fixed_at - interval 1 day", "RECORD_ALTERED " + subject);
        hand.cell(
                check,
                subject,
                row,
                "fixed_by = null, fixed_by_name = null, fixed_at = null",
                "RECORD_MISSING " + subject);
        OFFICE.person().delete(mark).statusCode(200);
        hand.silent(check, subject);
        hand.cell(check, subject, row, invented, "RECORD_WITHOUT_ENTRY " + subject);
    }

    private static String handIn(Fixture.School school, byte[] file) {
        return ReconciliationTest.handIn(OFFICE, school.year(), Map.of(), file)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
