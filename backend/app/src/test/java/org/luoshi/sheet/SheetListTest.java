package org.luoshi.sheet;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.sheet.Sheets.path;

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
@DisplayName("R7.2 the list of weekly sheets")
class SheetListTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    SheetsCheck check;

    @Test
    @DisplayName("shows the rate of what was confirmed last, none before it and none once it was sent back")
    void rates() {
        Fixture.School school = fixture.school();
        String list = "/weekly-reports?cohort=" + school.year();
        String id = Sheets.prepared(school, Sheets.thisWeek());
        get("office", list).statusCode(200).body("items[0].verifiedRate", nullValue());
        Sheets.confirm(id).statusCode(200);
        get("office", list).body("items[0].verifiedRate", is(0.0f));
        post("leader", path(id, "/return"), Map.of("reason", "请复核")).statusCode(200);
        get("office", list).body("items[0].verifiedRate", nullValue());
        Sheets.verified("graduate", school.year());
        Sheets.confirm(id).statusCode(200);
        get("office", list)
                .body("items[0].verifiedRate", is(12.5f))
                .body("items[0].signedBy", nullValue())
                .body("total", is(1));
        Sheets.lookThrough(id);
        Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
        get("office", list).body("items[0].verifiedRate", is(12.5f)).body("items[0].signedBy", is("李建华"));
    }

    @Test
    @DisplayName("R8.1 opens no package; verification holds the counts of the list against it")
    void held() throws SQLException {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        String id = Sheets.confirmed(school);
        String subject = "weekly-sheet/" + id;
        String row = "sheet_package where sheet_id = " + id;
        hand.silent(check, subject);
        hand.cell(check, subject, row, "graduates = 7", "RECORD_ALTERED " + subject + " package 1, graduates");
        hand.cell(check, subject, row, "verified = 8", "RECORD_ALTERED " + subject + " package 1, verified");
        String list = "/weekly-reports?cohort=" + school.year();
        String content = hand.one("select hex(content) from " + row);
        hand.sql("update sheet_package set content = 'nothing' where sheet_id = " + id);
        get("office", list).statusCode(200).body("items[0].verifiedRate", is(12.5f));
        hand.sql("update sheet_package set content = unhex('" + content + "') where sheet_id = " + id);
        hand.silent(check, subject);
    }
}
