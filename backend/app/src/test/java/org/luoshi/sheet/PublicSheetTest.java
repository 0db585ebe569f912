package org.luoshi.sheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.Errands.get;
import static org.luoshi.sheet.Sheets.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the page behind the QR code shows what was signed, whatever stands in the tables")
class PublicSheetTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    private String sheet;
    private String code;
    private String signer;
    private String signedAt;

    @BeforeEach
    void signed() {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        sheet = Sheets.signed(school, Sheets.thisWeek());
        code = get("office", path(sheet, "")).extract().path("signature.code");
        signer = asked().body("valid", is(true)).extract().path("signed.signer");
        signedAt = asked().extract().path("signed.signedAt");
    }

    @Test
    @DisplayName("another name, title or moment beside the signature: red, and what was signed is shown")
    void forgedSigner() throws SQLException {
        for (String change : new String[] {
            "signer_name = '王假'",
            "title = '校长'",
            "signed_at = signed_at - interval 1 day",
            "signer = 'somebody'",
            "statements = 'FIGURES_TRUE'",
            "delegated_by_name = '王假'"
        }) {
            changed("sheet_signature where sheet_id = " + sheet, change);
            asked().body("valid", is(false))
                    .body("signed.signer", is(signer))
                    .body("signed.title", is("副院长"))
                    .body("signed.actingFor", nullValue())
                    .body("signed.signedAt", is(signedAt));
            get("office", path(sheet, "/verification"))
                    .body("signature", is(false))
                    .body("valid", is(false));
            back("sheet_signature where sheet_id = " + sheet, change);
            asked().body("valid", is(true));
        }
    }

    @Test
    @DisplayName("other figures in the stored package, or no readable package at all: red, with the signed figures")
    void forgedFigures() throws SQLException {
        String row = "sheet_package where sheet_id = " + sheet;
        for (String change :
                new String[] {"content = replace(content, '\"employed\":1', '\"employed\":8')", "content = 'nothing'"
                }) {
            changed(row, change);
            asked().body("valid", is(false))
                    .body("signed.graduates", is(8))
                    .body("signed.verified.employed", is(1))
                    .body("signed.collegeName", nullValue());
            get("office", path(sheet, "/verification")).body("row", is(false)).body("valid", is(false));
            back(row, change);
            asked().body("valid", is(true));
        }
        changed("weekly_sheet where id = " + sheet, "week = '2020-W01'");
        asked().body("valid", is(false)).body("signed.week", is(Sheets.thisWeek()));
        back("weekly_sheet where id = " + sheet, "week = '2020-W01'");
    }

    @Test
    @DisplayName("a signed text that was changed proves nothing: red, and nothing is shown")
    void forgedText() throws SQLException {
        String row = "sheet_signature where sheet_id = " + sheet;
        changed(row, "note = replace(note, '副院长', '校长')");
        asked().body("valid", is(false)).body("signed", nullValue()).body("note", nullValue());
        back(row, "note = ''");
        asked().body("valid", is(true)).body("note", not(nullValue()));
    }

    private ValidatableResponse asked() {
        return given().get("/api/v1/public/weekly-reports/" + code).then().statusCode(200);
    }

    private void changed(String table, String change) throws SQLException {
        String name = table.split(" ")[0];
        hand.sql(
                "create table kept_cell as select " + change.split(" ")[0] + " from " + table,
                "update " + name + " set " + change + table.substring(name.length()));
    }

    private void back(String table, String change) throws SQLException {
        String name = table.split(" ")[0];
        String column = change.split(" ")[0];
        hand.sql(
                "update " + name + " set " + column + " = (select " + column + " from kept_cell)"
                        + table.substring(name.length()),
                "drop table kept_cell");
    }
}
