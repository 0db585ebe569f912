package org.luoshi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

/** Signed sheets, changed behind the service's back as the owner of the schema and in the store: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 R8.1 weekly sheets are held by the log")
class SheetHeldTest extends SignedSheet {

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

    private String altered(String what) {
        return "RECORD_ALTERED " + subject + " " + what;
    }
}
