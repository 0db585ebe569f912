package org.luoshi.publication;

import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.report.Reports;
import org.luoshi.stack.LocalStackResource;

/** A published rate, changed behind the service's back: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 R9.2 published rates are held by the log")
class PublicationHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    PublicationsCheck check;

    @Test
    @DisplayName("content, digest, signed text, report, kind, number, by whom and when; and that it is there")
    void published() throws SQLException {
        Fixture.School school = fixture.school();
        int year = school.year();
        Reports.readyToFreeze(school);
        Reports.freeze(year).statusCode(201);
        Reports.confirm(year, "INITIAL").statusCode(200);
        post("office", "/cohorts/" + year + "/publication", Map.of("kind", "INITIAL"))
                .statusCode(201);
        String id = hand.one("select max(id) from publication where cohort_year = " + year);
        String subject = "publication/" + id;
        String row = "publication where id = " + id;
        hand.silent(check, subject, "cohort/" + year);
        for (String[] change : new String[][] {
            {"content = replace(content, '\"employed\":1', '\"employed\":9')", "content"},
            {"sha256 = repeat('a', 64)", "sha256"},
            {"note = replace(note, 'employed 1', 'employed 9')", "signed text"},
            {"kind = 'YEAR_END'", "kind"},
            {"number = 7", "number"},
            {"published_by = 'somebody'", "published by"},
            {"published_by_name = '王假'", "name of who published it"},
            {"published_at = published_at - interval 1 day", "published at"},
            {"entry_id = entry_id - 1", "entry"}
        }) {
            hand.cell(check, subject, row, change[0], "RECORD_ALTERED " + subject + " " + change[1]);
        }
        hand.gone(check, "cohort/" + year, row, "RECORD_MISSING cohort/" + year + " the published rate");
    }
}
