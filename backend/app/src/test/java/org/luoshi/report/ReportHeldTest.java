package org.luoshi.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** A confirmed report, changed behind the service's back: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 R9.1 provincial reports are held by the log")
class ReportHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    ReportsCheck check;

    private static int year;
    private static String id;
    private static String subject;
    private static String row;

    // once for all, as whatever is done to it is taken back
    @BeforeEach
    void confirmed() throws SQLException {
        if (row != null) {
            return;
        }
        Fixture.School school = fixture.school();
        year = school.year();
        Reports.readyToFreeze(school);
        Reports.freeze(year).statusCode(201);
        Reports.confirm(year, "INITIAL").statusCode(200);
        Reports.freeze(year, "INITIAL", "更正一处").statusCode(201);
        Reports.confirm(year, "INITIAL").statusCode(200);
        id = hand.one("select max(id) from provincial_package where cohort_year = " + year);
        subject = "provincial-report/" + id;
        row = "provincial_package where id = " + id;
        hand.silent(check, subject, "cohort/" + year);
    }

    @Test
    @DisplayName("the package: bytes, digest, root, position, kind, number, reason, signed text, who froze it and when")
    void packages() throws SQLException {
        hand.alter(check, subject)
                .cell(row, "content = replace(content, '\"employed\":1', '\"employed\":9')", altered("content: "))
                .cell(row, "sha256 = repeat('a', 64)", altered("sha256: "))
                .cell(row, "root = repeat('a', 64)", altered("root: "))
                .cell(row, "position = position + 1", altered("position: "))
                .cell(row, "kind = 'YEAR_END'", altered("kind: "))
                .cell(row, "number = 7", altered("number: "))
                .cell(row, "frozen_by = 'somebody'", altered("frozen by: "))
                .cell(row, "frozen_by_name = '王假'", altered("name of who froze it: "))
                .eachIsNamed();
        // where bytes are others the package tells nothing of these; by digest or else by id the entry is found
        hand.alter(check, subject)
                .cell(row, "entry_id = entry_id - 1", altered("entry: "))
                .cell(row, "reason = '另一个原因'", altered("reason: "))
                .cell(row, "note = replace(note, 'employed 1', 'employed 9')", altered("signed text: "))
                .cell(row, "frozen_at = frozen_at - interval 1 day", altered("frozen at: "))
                .eachIsNamed();
        hand.alter(check, "cohort/" + year)
                .gone(row, "RECORD_MISSING cohort/" + year + " the provincial report")
                .eachIsNamed();
    }

    @Test
    @DisplayName("a row of the national layout, and one that is gone or was emptied though nobody's time is over")
    void rows() throws SQLException {
        String graduate = hand.one("select min(graduate_id) from provincial_row where package_id = " + id);
        String frozen = "provincial_row where package_id = " + id + " and graduate_id = " + graduate;
        String finding = "RECORD_ALTERED " + subject + " row of graduate " + graduate;
        hand.alter(check, subject)
                .cell(frozen, "cells = replace(cells, '毕业生', '学生')", finding)
                .cell(frozen, "cells = ''", finding)
                .gone(frozen, "RECORD_MISSING " + subject + " the row of graduate " + graduate)
                .eachIsNamed();
    }

    @Test
    @DisplayName("what the province confirmed: day, letter, by whom; and that it did")
    void confirmation() throws SQLException {
        String said = "provincial_confirmation where package_id = " + id;
        hand.alter(check, subject)
                .cell(said, "confirmed_on = '2020-01-01'", altered("confirmed on: "))
                .cell(said, "reference = '另一号'", altered("reference of the confirmation: "))
                .cell(said, "actor = 'somebody'", altered("confirmation entered by: "))
                .cell(said, "actor_name = '王假'", altered("name of who entered the confirmation: "))
                .cell(said, "at = at - interval 1 second", altered("confirmation entered at: "))
                .gone(said, "RECORD_MISSING " + subject + " the province's confirmation")
                .eachIsNamed();
    }

    @Test
    @DisplayName("the confirmed object in the store, replaced or removed")
    void object() throws Exception {
        // of the two that were frozen in one state of the log only what was stated differs
        String sha256 = hand.one("select sha256 from " + row);
        hand.object(check, subject, "packages/" + sha256, "FILE_ALTERED " + subject, "FILE_MISSING " + subject);
    }

    private String altered(String what) {
        return "RECORD_ALTERED " + subject + " " + what;
    }
}
