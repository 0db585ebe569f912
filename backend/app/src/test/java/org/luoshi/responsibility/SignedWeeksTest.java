package org.luoshi.responsibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** R7.2, R8.1: the card says on which signed weekly sheets a declaration stands, and who signed them. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 signed in which week, by whom")
class SignedWeeksTest {

    @Inject
    Fixture fixture;

    @Inject
    Responsibility responsibility;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    private String path() {
        return "/graduates/" + school.graduate().id + "/responsibility";
    }

    private ValidatableResponse card() {
        return get("office", path()).statusCode(200);
    }

    @Test
    @DisplayName("passed but not verified, or verified and on a sheet that nobody signed: no week")
    void notSigned() {
        Sheets.atCollege("graduate", school.year());
        Sheets.signed(school, "2026-W01");
        card().body("declarations[0].weeks", empty());
        step("officer", only(), "reviews", Map.of("action", "PASS"));
        Sheets.confirmed(school);
        card().body("declarations[0].weeks", empty());
    }

    @Test
    @DisplayName(
            "each week whose signed sheet holds it, with who confirmed, who signed and in which office; from the week on in which it is out, none"
                    + " until it is in again")
    void weekByWeek() {
        String declaration = Sheets.verified("graduate", school.year());
        Sheets.signed(school, "2026-W01");
        String second = Sheets.signed(school, "2026-W02");
        step("graduate", declaration, "dispute", Map.of("reason", "我没有去这家单位"));
        explainedAndSigned("2026-W03");
        card().body("declarations[0].weeks.week", contains("2026-W01", "2026-W02"));
        step("office", declaration, "dispute-resolution", Map.of("action", "UPHOLD", "reason", "已核实"));
        Sheets.signed(school, "2026-W04");
        String code = get("leader", "/weekly-reports/" + second).extract().path("signature.code");
        ValidatableResponse seen = card().body(
                        "declarations[0].weeks.week", contains("2026-W01", "2026-W02", "2026-W04"))
                .body("declarations[0].weeks[1].sheet", is(second))
                .body("declarations[0].weeks[1].title", is("副院长"))
                .body("declarations[0].weeks[1].acting", is(false))
                .body("declarations[0].weeks[1].code", is(code));
        assertEquals(name("leader"), seen.extract().path("declarations[0].weeks[1].signedBy.name"));
        assertEquals(name("officer"), seen.extract().path("declarations[0].weeks[1].confirmedBy.name"));
        get("graduate", path()).body("declarations[0].weeks.week", contains("2026-W01", "2026-W02", "2026-W04"));
    }

    @Test
    @DisplayName("on paper in both languages")
    void printed() throws IOException {
        Sheets.verified("graduate", school.year());
        Sheets.signed(school, "2026-W01");
        for (String language : List.of("zh", "en")) {
            byte[] file = given().auth()
                    .oauth2(Tokens.of("officer"))
                    .header("Accept-Language", language)
                    .get("/api/v1" + path() + ".pdf")
                    .asByteArray();
            try (PDDocument document = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(document);
                assertTrue(text.contains(language.equals("zh") ? "2026-W01 周报签字" : "2026-W01, sheet signed"), text);
                assertTrue(text.contains("副院长") && text.contains(name("leader")), text);
            }
        }
    }

    @Test
    @DisplayName("a title that is not in the text that the log vouches for is not shown; the signature is")
    void alteredTitle() throws SQLException {
        Sheets.verified("graduate", school.year());
        String sheet = Sheets.signed(school, "2026-W01");
        try (Connection owner = everyColumn.owner()) {
            owner.setAutoCommit(false);
            owner.createStatement()
                    .executeUpdate("update sheet_signature set title = '院长', note = replace(note, '副院长', '院长')"
                            + " where sheet_id = " + sheet);
            ResponsibilityCard altered = responsibility.card(school.graduate().id, owner);
            owner.rollback();
            ResponsibilityCard.OfWeek week =
                    altered.declarations().getFirst().weeks().getFirst();
            assertEquals(null, week.title());
            assertEquals(name("leader"), week.signedBy().name());
        }
    }

    private void explainedAndSigned(String week) {
        String id =
                Sheets.prepare("officer", school.year(), "01", week).extract().path("id");
        String line =
                get("officer", "/weekly-reports/" + id + "/drift").extract().path("lines[0].line");
        post(
                        "officer",
                        "/weekly-reports/" + id + "/drift/explanations",
                        Map.of("lines", List.of(line), "explanation", "已联系毕业生本人"))
                .statusCode(200);
        Sheets.confirm(id).statusCode(200);
        Sheets.lookThrough(id);
        Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
    }

    private String only() {
        return card().extract().path("declarations[0].id");
    }

    private static String name(String account) {
        return get(account, "/me").extract().path("name");
    }
}
