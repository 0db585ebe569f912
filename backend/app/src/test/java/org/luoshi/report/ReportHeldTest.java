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

    private int year;
    private String id;
    private String subject;
    private String row;

    @BeforeEach
    void confirmed() throws SQLException {
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
        cell("content = replace(content, '\"employed\":1', '\"employed\":9')", "content");
        cell("sha256 = repeat('a', 64)", "sha256");
        cell("root = repeat('a', 64)", "root");
        cell("position = position + 1", "position");
        cell("kind = 'YEAR_END'", "kind");
        cell("number = 7", "number");
        cell("reason = '另一个原因'", "reason");
        cell("note = replace(note, 'employed 1', 'employed 9')", "signed text");
        cell("frozen_by = 'somebody'", "frozen by");
        cell("frozen_by_name = '王假'", "name of who froze it");
        cell("frozen_at = frozen_at - interval 1 day", "frozen at");
        cell("entry_id = entry_id - 1", "entry");
        hand.gone(check, "cohort/" + year, row, "RECORD_MISSING cohort/" + year + " the provincial report");
    }

    @Test
    @DisplayName("a row of the national layout, and one that is gone or was emptied though nobody's time is over")
    void rows() throws SQLException {
        String graduate = hand.one("select min(graduate_id) from provincial_row where package_id = " + id);
        String frozen = "provincial_row where package_id = " + id + " and graduate_id = " + graduate;
        String finding = "RECORD_ALTERED " + subject + " row of graduate " + graduate;
        hand.cell(check, subject, frozen, "cells = replace(cells, '毕业生', '学生')", finding);
        hand.cell(check, subject, frozen, "cells = ''", finding);
        hand.gone(check, subject, frozen, "RECORD_MISSING " + subject + " the row of graduate " + graduate);
    }

    @Test
    @DisplayName("what the province confirmed: day, letter, by whom; and that it did")
    void confirmation() throws SQLException {
        String said = "provincial_confirmation where package_id = " + id;
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.cell(check, subject, said, "confirmed_on = '2020-01-01'", altered + "confirmed on");
        hand.cell(check, subject, said, "reference = '另一号'", altered + "reference");
        hand.cell(check, subject, said, "actor = 'somebody'", altered + "confirmation entered by");
        hand.cell(check, subject, said, "actor_name = '王假'", altered + "name of who entered");
        hand.cell(check, subject, said, "at = at - interval 1 second", altered + "confirmation entered at");
        hand.gone(check, subject, said, "RECORD_MISSING " + subject + " the province's confirmation");
    }

    @Test
    @DisplayName("the confirmed object in the store, replaced or removed")
    void object() throws Exception {
        // of the two that were frozen in one state of the log only what was stated differs
        String sha256 = hand.one("select sha256 from " + row);
        hand.object(check, subject, "packages/" + sha256, "FILE_ALTERED " + subject, "FILE_MISSING " + subject);
    }

    private void cell(String change, String finding) throws SQLException {
        hand.cell(check, subject, row, change, "RECORD_ALTERED " + subject + " " + finding);
    }
}
