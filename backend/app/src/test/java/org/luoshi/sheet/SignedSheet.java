package org.luoshi.sheet;

import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.sheet.Sheets.path;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;

/** A signed sheet with all that can stand behind one, and the checks that hold it. */
abstract class SignedSheet {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    SheetsCheck check;

    @Inject
    SignedNowCheck now;

    static Fixture.School school;
    static int elsewhere;
    static String sheet;
    static String subject;

    // sent back once and confirmed anew, with an explained line of drift against the week before; once for all, as
    // whatever is done to it is taken back
    @BeforeEach
    void signed() throws SQLException {
        if (sheet != null) {
            return;
        }
        elsewhere = fixture.school().year();
        school = fixture.school();
        String first = Sheets.verified("graduate", school.year());
        Sheets.signed(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        step("graduate", first, "dispute", Map.of("reason", "我没有去这家单位"));
        Sheets.verified("graduate2", school.year());
        sheet = Sheets.prepared(school, Sheets.thisWeek());
        List<String> lines =
                get("officer", path(sheet, "/drift")).extract().path("lines.findAll { it.explanation == null }.line");
        post("officer", path(sheet, "/drift/explanations"), Map.of("lines", lines, "explanation", "已联系本人"))
                .statusCode(200);
        Sheets.confirm(sheet).statusCode(200);
        post("leader", path(sheet, "/return"), Map.of("reason", "请复核")).statusCode(200);
        Sheets.confirm(sheet).statusCode(200);
        Sheets.lookThrough(sheet);
        Sheets.sign("leader", sheet, Sheets.SIGNING).statusCode(200);
        subject = "weekly-sheet/" + sheet;
        hand.silent(check, subject);
    }
}
