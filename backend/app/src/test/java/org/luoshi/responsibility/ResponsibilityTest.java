package org.luoshi.responsibility;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Errands;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.sheet.LookOutcome;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** R8.1: who answers for a graduate, as the log alone has it. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ResponsibilityTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    @Inject
    Responsibility responsibility;

    @Inject
    Walk walk;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;
    private String card;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        card = "/graduates/" + school.graduate().id + "/responsibility";
    }

    @Test
    @DisplayName("out of the scope there is no card, nor a printed one")
    void scope() {
        get("counselor2", card).statusCode(404).body("type", is("/problems/not-found"));
        get("graduate2", card).statusCode(404);
        get("officer2", card + ".pdf").statusCode(404);
        get("office", "/graduates/999999999/responsibility").statusCode(404);
        get("leader", card).statusCode(200).body("declarations", empty());
    }

    @Test
    @DisplayName("the card says step by step what happened: who, in which role, which proof, against which checklist")
    void stepByStep() {
        Walk.Way way = walk.take(school.year());
        ValidatableResponse seen = get("inspector", card).statusCode(200);
        seen.body("declarations.id", contains(way.first(), way.second()))
                .body("declarations.state", contains("RETURNED", "VERIFIED"))
                .body("declarations.onBehalf", contains(false, false))
                .body("declarations[0].acts.what", contains("CREATED", "SUBMITTED", "RETURNED"))
                .body("declarations[0].acts.role", contains("graduate", "graduate", "counselor"))
                .body("declarations[0].acts[1].attestations", hasItems(Errands.FOUR_NOS.toArray()))
                .body("declarations[0].acts[2].reasons", contains("NOT_LEGIBLE"))
                .body("declarations[0].evidence.id", contains(way.proof()))
                .body("declarations[0].evidence[0].kind", is("LABOUR_CONTRACT"))
                .body("declarations[0].evidence[0].acts.what", contains("UPLOADED", "OPENED", "VIEWED"))
                .body("declarations[0].evidence[0].acts.role", contains("graduate", "counselor", "counselor"))
                .body(
                        "declarations[0].evidence[0].acts[2].seconds",
                        both(greaterThan(0)).and(lessThan(12)))
                .body(
                        "declarations[1].acts.what",
                        contains("CREATED", "SUBMITTED", "PASSED", "PASSED", "DISPUTED", "UPHELD"))
                .body(
                        "declarations[1].acts.role",
                        contains("graduate", "graduate", "counselor", "officer", "graduate", "office"))
                .body("declarations[1].evidence[0].acts.what", contains("CARRIED", "OPENED"))
                .body("declarations[1].evidence[0].acts.role", contains("graduate", "officer"))
                .body("declarations[1].evidence[0].acts[1].atMost", lessThan(600))
                .body("declarations[0].evidence[0].acts[1].atMost", nullValue())
                .body("declarations[1].flags.kind", contains("SAME_FILE"))
                .body("declarations[1].flags[0].acts.what", contains("RAISED", "DISPOSED"))
                .body("declarations[1].flags[0].acts.outcome", contains(null, "EXPLAINED"))
                .body("declarations[1].flags[0].acts.role", contains(null, "counselor"));
        assertEquals(name("counselor"), seen.extract().path("declarations[1].acts[2].who.name"));
        assertEquals(name("officer"), seen.extract().path("declarations[1].acts[3].who.name"));
        String sha256 = seen.extract().path("declarations[0].evidence[0].sha256");
        assertEquals(sha256, seen.extract().path("declarations[1].evidence[0].sha256"));
        get("graduate", card)
                .statusCode(200)
                .body("declarations.flags", contains(empty(), empty()))
                .body("declarations[1].acts.what", hasItems("PASSED"));
    }

    @Test
    @DisplayName(
            "with every table empty but the log, the names and the signed texts that say in which office somebody signed, the card is the"
                    + " same: equal after a restore")
    void fromTheLogAlone() throws SQLException {
        walk.take(school.year());
        Sheets.signed(school, "2026-W01");
        long graduate = school.graduate().id;
        ResponsibilityCard before = read(connection -> responsibility.card(graduate, connection));
        assertEquals(2, before.declarations().size());
        assertEquals(1, before.declarations().getLast().weeks().size());
        Act look = before.declarations().getLast().acts().getLast();
        assertEquals(ActKind.LOOKED_AT, look.what());
        assertEquals(LookOutcome.CONSISTENT, look.look());
        assertEquals("leader", look.role());
        ResponsibilityCard after = read(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET foreign_key_checks = 0");
                for (String table : tables(statement)) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
            }
            return responsibility.card(graduate, connection);
        });
        assertEquals(before, after);
    }

    @Test
    @DisplayName("on paper in both languages with its font in it; a character no font has stands as its code")
    void printed() throws IOException {
        walk.take(school.year());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.find(Graduate.class, school.graduate().id).name = "欧阳婧𠮷㐀");
        for (String language : List.of("zh", "en")) {
            byte[] file = given().auth()
                    .oauth2(Tokens.of("officer"))
                    .header("Accept-Language", language)
                    .get("/api/v1" + card + ".pdf")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            try (PDDocument document = Loader.loadPDF(file)) {
                String text = new PDFTextStripper().getText(document);
                assertTrue(text.contains("欧阳婧𠮷[U+3400]"), text);
                assertTrue(text.contains(language.equals("zh") ? "责任卡" : "Responsibility card"), text);
                assertTrue(text.contains(language.equals("zh") ? "审核通过" : "Passed"), text);
                assertTrue(text.contains(name("counselor")), text);
                for (var page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertTrue(font.isEmbedded() && font.getName().contains("NotoSans"), font.getName());
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("a time of viewing is refused for a foreign proof, one that was not opened, and when it cannot be")
    void viewings() {
        String id = contract("graduate", school.year(), null);
        String proof = Walk.proved(id);
        post("counselor2", "/evidence/" + proof + "/viewings", Map.of("seconds", 5))
                .statusCode(404);
        post("counselor", "/evidence/" + proof + "/viewings", Map.of("seconds", 0))
                .statusCode(400);
        post("counselor", "/evidence/" + proof + "/viewings", Map.of("seconds", 5))
                .statusCode(409)
                .body("type", is("/problems/out-of-order"));
        get("counselor", "/evidence/" + proof + "/content").statusCode(200);
        post("counselor", "/evidence/" + proof + "/viewings", Map.of("seconds", 5))
                .statusCode(204);
    }

    private static String name(String account) {
        return get(account, "/me").extract().path("name");
    }

    @FunctionalInterface
    private interface Reading {
        ResponsibilityCard with(Connection connection) throws SQLException;
    }

    // whatever the reading did is undone
    private ResponsibilityCard read(Reading reading) throws SQLException {
        try (Connection owner = everyColumn.owner()) {
            owner.setAutoCommit(false);
            try {
                return reading.with(owner);
            } finally {
                owner.rollback();
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema ="
                        + " DATABASE() AND table_name NOT IN ('audit_entry', 'person', 'sheet_signature')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertTrue(tables.contains("declaration") && tables.size() > 15, tables.toString());
        return tables;
    }
}
