package org.luoshi.sheet;

import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.sheet.Sheets.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** Signed sheets, changed behind the service's back as the owner of the schema and in the store: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 R8.1 weekly sheets are held by the log")
class SheetHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    SheetsCheck check;

    @Inject
    SignedNowCheck now;

    private static Fixture.School school;
    private static int elsewhere;
    private static String sheet;
    private static String subject;

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

    @Test
    @DisplayName("where it stands: state, week, college, cohort, who prepared it and when")
    void row() throws SQLException {
        String row = "weekly_sheet where id = " + sheet;
        String other = "(select c.id from college c where c.code = '02' and c.cohort_year = " + school.year() + ")";
        hand.alter(check, subject)
                .cell(row, "state = 'CONFIRMED'", altered("state: "))
                .cell(row, "week = '2020-W01'", altered("week: "))
                .cell(row, "college_id = " + other, altered("college: "))
                .cell(row, "cohort_year = " + elsewhere, altered("cohort: "))
                .cell(row, "prepared_by = 'somebody'", altered("prepared by: "))
                .cell(row, "prepared_by_name = '王假'", altered("name of who prepared it: "))
                .cell(row, "prepared_at = prepared_at - interval 1 second", altered("prepared at: "))
                .eachIsNamed();
    }

    @Test
    @DisplayName("the package: its bytes, digest, root, position, order, who confirmed it and when")
    void packages() throws SQLException {
        String last = "sheet_package where id = "
                + hand.one("select id from sheet_package where sheet_id = " + sheet + " and nth = 2");
        hand.alter(check, subject)
                .cell(
                        last,
                        "content = concat(left(content, 200), 'x', substr(content, 202))",
                        altered("package 2, content: "))
                .cell(last, "sha256 = repeat('a', 64)", altered("package 2, sha256: "))
                .cell(last, "root = repeat('a', 64)", altered("package 2, root: "))
                .cell(last, "position = position + 1", altered("package 2, position: "))
                .cell(last, "nth = 3", altered("package 2, order: "))
                .cell(last, "confirmed_by = 'somebody'", altered("package 2, confirmed by: "))
                .cell(last, "confirmed_by_name = '王假'", altered("package 2, name of who confirmed it: "))
                .cell(last, "confirmed_at = confirmed_at + interval 1 second", altered("package 2, confirmed at: "))
                .gone(last, "RECORD_MISSING " + subject + " the log tells of 2 packages")
                .eachIsNamed();
    }

    @Test
    @DisplayName("the signed object in the store, replaced or removed")
    void object() throws Exception {
        String sha256 = hand.one("select sha256 from sheet_package where sheet_id = " + sheet + " and nth = 2");
        hand.object(
                check,
                subject,
                "packages/" + sha256,
                "FILE_ALTERED " + subject + " package 2",
                "FILE_MISSING " + subject + " package 2");
    }

    @Test
    @DisplayName(
            "the signature: signer, name, title, moment, statements, for whom, signed text, code; and that there is one")
    void signature() throws SQLException {
        String row = "sheet_signature where sheet_id = " + sheet;
        String first = "(select id from sheet_package where nth = 1 and sheet_package.sheet_id = " + sheet + ")";
        hand.alter(check, subject)
                .cell(row, "signer = 'somebody'", altered("signature, signer: "))
                .cell(row, "signer_name = '王假'", altered("signature, name of the signer: "))
                .cell(row, "title = '院长'", altered("signature, title of the signer: "))
                .cell(row, "signed_at = signed_at - interval 1 day", altered("signature, at: "))
                .cell(row, "statements = 'FIGURES_TRUE'", altered("signature, statements: "))
                .cell(row, "delegated_by_name = '王假'", altered("signature, acting for another: "))
                .cell(row, "code = 'AAAAA-AAAAA-AAAAA-AAAAA'", altered("signature, code: "))
                .cell(row, "position = position + 1", altered("signature, position: "))
                .cell(row, "entry_id = entry_id - 1", altered("signature, entry: "))
                .cell(row, "package_id = " + first, altered("signature, package: "))
                .eachIsNamed();
        // name, title and moment cannot be compared with a text that is another
        hand.alter(check, subject)
                .cell(row, "note = replace(note, '副院长', '院长')", altered("signature, signed text: "))
                .gone(row, "RECORD_MISSING " + subject + " the signature")
                .eachIsNamed();
    }

    @Test
    @DisplayName(
            "what was drawn and looked at: weight, order, outcome, remark, by whom; what was sent back and explained")
    void steps() throws SQLException {
        String of = " where package_id = (select id from sheet_package where sheet_id = " + sheet + " and nth = %d)";
        String sample = "sheet_sample" + of.formatted(2);
        String look = "sheet_look" + of.formatted(2);
        String looked = "look at declaration " + hand.one("select declaration_id from " + look) + ", ";
        String returned = "sheet_return" + of.formatted(1);
        String line = "sheet_explanation where id = "
                + hand.one("select max(id) from sheet_explanation where sheet_id = " + sheet);
        String explained = "explanation of line " + hand.one("select line from " + line) + ", ";
        hand.alter(check, subject)
                .cell(sample, "weight = 6", altered("package 2, sample: "))
                .cell(sample, "graduate_id = graduate_id + 1", altered("package 2, sample: "))
                .gone(sample, altered("package 2, sample: nothing more"))
                .cell(look, "outcome = 'DOUBTFUL'", altered(looked + "outcome: "))
                .cell(look, "remark = '看过'", altered(looked + "remark: "))
                .cell(look, "opened = 7", altered(looked + "opened: "))
                .cell(look, "actor = 'somebody'", altered(looked + "by: "))
                .cell(look, "actor_name = '王假'", altered(looked + "name of who did it: "))
                .cell(look, "at = at + interval 1 second", altered(looked + "at: "))
                .gone(look, "RECORD_MISSING " + subject + " the look at")
                .cell(returned, "reason = '没有问题'", altered("return, reason: "))
                .cell(returned, "actor = 'somebody'", altered("return, by: "))
                .gone(returned, "RECORD_MISSING " + subject + " the return")
                .cell(line, "explanation = '本人要求'", altered(explained + "text: "))
                .cell(line, "explanation = ''", altered(explained + "text: "))
                .cell(line, "actor_name = '王假'", altered(explained + "name of who did it: "))
                .gone(line, "RECORD_MISSING " + subject + " the explanation")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R2.3 the declarations that count as signed by it")
    void counted() throws SQLException {
        String row = "sheet_declaration where sheet_id = " + sheet + " and declaration_id = "
                + hand.one(
                        "select max(declaration_id) from sheet_declaration where verified = 1 and sheet_id = " + sheet);
        hand.alter(check, subject)
                .cell(row, "verified = 0", altered("counts declaration"))
                .cell(row, "destination = 'FREELANCE'", altered("counts declaration"))
                .gone(row, altered("does not count declaration"))
                .eachIsNamed();
    }

    @Test
    @DisplayName("R2.3 what counts as signed now: one more than the last sheet has, and one less")
    void signedNow() throws SQLException {
        String declaration = hand.one(
                "select max(declaration_id) from sheet_declaration where verified = 1 and sheet_id = " + sheet);
        String one = "signed-declaration/" + declaration;
        String other = "signed-declaration/999999999";
        String row = "signed_declaration where declaration_id = " + declaration;
        hand.silent(now, one, other);
        hand.alter(now, one, other)
                .gone(row, "RECORD_MISSING " + one)
                .cell(row, "declaration_id = 999999999", "RECORD_WITHOUT_ENTRY " + other)
                .eachIsNamed();
    }

    @Test
    @DisplayName("R2.3 a signature, and what counts by it, of a sheet that nobody ever prepared")
    void ofNoSheet() throws SQLException {
        hand.alter(check, "weekly-sheet/-7", "weekly-sheet/-8")
                .cell(
                        "sheet_signature where sheet_id = " + sheet,
                        "sheet_id = -7",
                        "RECORD_WITHOUT_ENTRY weekly-sheet/-7 ")
                .sql(
                        "insert into sheet_declaration values (-8, 999999999, 1, 'CONTRACT', 1, 1)",
                        "RECORD_WITHOUT_ENTRY weekly-sheet/-8 ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R2.3 an earlier sheet made the last one by its id counts no more than before")
    void order() throws SQLException {
        String first = hand.one("select min(id) from sheet_signature where college_id ="
                + " (select college_id from weekly_sheet where id = " + sheet + ")");
        String one = "signed-declaration/"
                + hand.one("select x.declaration_id from sheet_declaration x join sheet_signature s on s.sheet_id ="
                        + " x.sheet_id where s.id = " + first + " and x.verified = 1 and x.declaration_id not in"
                        + " (select declaration_id from sheet_declaration where verified = 1 and sheet_id = " + sheet
                        + ")");
        hand.sql("update sheet_signature set id = id + 1000000 where id = " + first);
        try {
            hand.alter(now, one)
                    .sql(
                            "insert into signed_declaration (college_id, declaration_id) select s.college_id,"
                                    + " x.declaration_id from sheet_declaration x join sheet_signature s on s.sheet_id ="
                                    + " x.sheet_id where s.id = " + first
                                    + " + 1000000 and x.verified = 1 and not exists"
                                    + " (select 1 from signed_declaration d where d.declaration_id = x.declaration_id)",
                            "RECORD_WITHOUT_ENTRY " + one)
                    .eachIsNamed();
        } finally {
            hand.sql("update sheet_signature set id = id - 1000000 where id = " + first + " + 1000000");
        }
    }

    private String altered(String what) {
        return "RECORD_ALTERED " + subject + " " + what;
    }
}
