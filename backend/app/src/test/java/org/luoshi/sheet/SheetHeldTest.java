package org.luoshi.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.sheet.Sheets.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

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
    DelegationsCheck delegations;

    @Inject
    SignedNowCheck now;

    private Fixture.School school;
    private String sheet;
    private String subject;

    // sent back once and confirmed anew, with an explained line of drift against the week before
    @BeforeEach
    void signed() throws SQLException {
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
        cell(row, "state = 'CONFIRMED'", "state");
        cell(row, "week = '2020-W01'", "week");
        cell(
                row,
                "college_id = (select c.id from college c where c.code = '02' and c.cohort_year = " + school.year()
                        + ")",
                "college");
        cell(row, "cohort_year = (select min(year) from cohort)", "cohort");
        cell(row, "prepared_by = 'somebody'", "prepared by");
        cell(row, "prepared_by_name = '王假'", "name of who prepared it");
        cell(row, "prepared_at = prepared_at - interval 1 second", "prepared at");
    }

    @Test
    @DisplayName("the package: its bytes, digest, root, position, order, who confirmed it and when")
    void packages() throws SQLException {
        String last = "sheet_package where id = "
                + hand.one("select id from sheet_package where sheet_id = " + sheet + " and nth = 2");
        cell(last, "content = concat(left(content, 200), 'x', substr(content, 202))", "package 2, content");
        cell(last, "sha256 = repeat('a', 64)", "package 2, sha256");
        cell(last, "root = repeat('a', 64)", "package 2, root");
        cell(last, "position = position + 1", "package 2, position");
        cell(last, "nth = 3", "package 2, order");
        cell(last, "confirmed_by = 'somebody'", "package 2, confirmed by");
        cell(last, "confirmed_by_name = '王假'", "package 2, name of who confirmed it");
        cell(last, "confirmed_at = confirmed_at + interval 1 second", "package 2, confirmed at");
        hand.gone(check, subject, last, "RECORD_MISSING " + subject + " the log tells of 2 packages");
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
        cell(row, "signer = 'somebody'", "signature, signer");
        cell(row, "signer_name = '王假'", "signature, name of the signer");
        cell(row, "title = '院长'", "signature, title of the signer");
        cell(row, "signed_at = signed_at - interval 1 day", "signature, at");
        cell(row, "statements = 'FIGURES_TRUE'", "signature, statements");
        cell(row, "delegated_by_name = '王假'", "signature, acting for another");
        cell(row, "note = replace(note, '副院长', '院长')", "signature, signed text");
        cell(row, "code = 'AAAAA-AAAAA-AAAAA-AAAAA'", "signature, code");
        cell(row, "position = position + 1", "signature, position");
        cell(row, "entry_id = entry_id - 1", "signature, entry");
        cell(
                row,
                "package_id = (select id from sheet_package where nth = 1 and sheet_package.sheet_id = " + sheet + ")",
                "signature, package");
        hand.gone(check, subject, row, "RECORD_MISSING " + subject + " the signature");
    }

    @Test
    @DisplayName(
            "what was drawn and looked at: weight, order, outcome, remark, by whom; what was sent back and explained")
    void steps() throws SQLException {
        String of = " where package_id = (select id from sheet_package where sheet_id = " + sheet + " and nth = 2)";
        cell("sheet_sample" + of, "weight = 6", "package 2, sample");
        cell("sheet_sample" + of, "graduate_id = graduate_id + 1", "package 2, sample");
        hand.gone(
                check, subject, "sheet_sample" + of, "RECORD_ALTERED " + subject + " package 2, sample: nothing more");
        String declaration = hand.one("select declaration_id from sheet_look" + of);
        String look = "look at declaration " + declaration;
        cell("sheet_look" + of, "outcome = 'DOUBTFUL'", look + ", outcome");
        cell("sheet_look" + of, "remark = '看过'", look + ", remark");
        cell("sheet_look" + of, "opened = 7", look + ", opened");
        cell("sheet_look" + of, "actor = 'somebody'", look + ", by");
        cell("sheet_look" + of, "actor_name = '王假'", look + ", name");
        cell("sheet_look" + of, "at = at + interval 1 second", look + ", at");
        hand.gone(check, subject, "sheet_look" + of, "RECORD_MISSING " + subject + " the look at");
        String returned = "sheet_return where package_id = (select id from sheet_package where sheet_id = " + sheet
                + " and nth = 1)";
        cell(returned, "reason = '没有问题'", "return, reason");
        cell(returned, "actor = 'somebody'", "return, by");
        hand.gone(check, subject, returned, "RECORD_MISSING " + subject + " the return");
        String line =
                "sheet_explanation where id = (select id from (select max(id) id from sheet_explanation where sheet_id = "
                        + sheet + ") last)";
        cell(line, "explanation = '本人要求'", "explanation of line");
        cell(line, "explanation = ''", "explanation of line");
        cell(line, "actor_name = '王假'", "explanation of line");
        hand.gone(check, subject, line, "RECORD_MISSING " + subject + " the explanation");
    }

    @Test
    @DisplayName("R2.3 the declarations that count as signed by it")
    void counted() throws SQLException {
        String row = "sheet_declaration where sheet_id = " + sheet + " and declaration_id = "
                + hand.one(
                        "select max(declaration_id) from sheet_declaration where verified = 1 and sheet_id = " + sheet);
        cell(row, "verified = 0", "counts declaration");
        cell(row, "destination = 'FREELANCE'", "counts declaration");
        hand.gone(check, subject, row, "RECORD_ALTERED " + subject + " does not count declaration");
    }

    @Test
    @DisplayName("R2.3 what counts as signed now: one more than the last sheet has, and one less")
    void signedNow() throws SQLException {
        String declaration = hand.one(
                "select max(declaration_id) from sheet_declaration where verified = 1 and sheet_id = " + sheet);
        String one = "signed-declaration/" + declaration;
        String row = "signed_declaration where declaration_id = " + declaration;
        hand.silent(now, one);
        hand.gone(now, one, row, "RECORD_MISSING " + one);
        String other = "signed-declaration/999999999";
        hand.sql("update signed_declaration set declaration_id = 999999999 where declaration_id = " + declaration);
        List<String> found = hand.found(now, other);
        hand.sql("update signed_declaration set declaration_id = " + declaration + " where declaration_id = 999999999");
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY " + other), found.toString());
        hand.silent(now, one, other);
    }

    @Test
    @DisplayName("who may act for a leader, and for how long")
    void delegation() throws SQLException {
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        String id = post(
                        "leader",
                        "/leader-delegations",
                        Map.of(
                                "cohort",
                                school.year(),
                                "college",
                                "01",
                                "staffNumber",
                                "T0204",
                                "name",
                                "副院长二",
                                "from",
                                today,
                                "until",
                                today))
                .statusCode(201)
                .extract()
                .path("id");
        String one = "leader-delegation/" + id;
        String row = "leader_delegation where id = " + id;
        hand.silent(delegations, one);
        for (String change : List.of(
                "staff_number = 'T9999'",
                "name = '王假'",
                "given_by_name = '王假'",
                "valid_until = valid_until + interval 9 day",
                "given_by = 'somebody'",
                "ended_at = given_at")) {
            hand.cell(delegations, one, row, change, "RECORD_ALTERED " + one);
        }
        hand.gone(delegations, one, row, "RECORD_MISSING " + one);
    }

    private void cell(String row, String change, String finding) throws SQLException {
        hand.cell(check, subject, row, change, "RECORD_ALTERED " + subject + " " + finding);
    }
}
