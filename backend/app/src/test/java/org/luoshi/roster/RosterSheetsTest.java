package org.luoshi.roster;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.Parts;
import org.luoshi.stack.LocalStackResource;

/** The spreadsheets that go out: the template and the list of errors. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterSheetsTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    @Test
    @DisplayName("the list of errors as a spreadsheet says the same as the report, in the language of the reader")
    void errors() throws IOException {
        int year = fixture.emptyCohort();
        String id = OFFICE.importRoster(
                        year, Roster.of(3).with(2, "姓名", "").with(4, "学制", "4").xlsx(), "dryRun=true")
                .statusCode(200)
                .extract()
                .path("id");
        List<List<String>> sheet = cells(errorSheet(year, id, "zh-CN"), 0);
        assertEquals(List.of("行", "列", "问题和改正办法"), sheet.getFirst());
        assertEquals(List.of("2", "姓名"), sheet.get(1).subList(0, 2));
        assertTrue(sheet.get(1).get(2).startsWith("不能为空"));
        assertEquals(List.of("4", "学制"), sheet.get(2).subList(0, 2));
        assertEquals(3, sheet.size());
        assertEquals(
                List.of("Row", "Column", "What to do"),
                cells(errorSheet(year, id, "en"), 0).getFirst());
        OFFICE.get("/cohorts/" + year + "/roster-imports/999999999/errors.xlsx").statusCode(404);
        new Caller("officer")
                .get("/cohorts/" + year + "/roster-imports/" + id + "/errors.xlsx")
                .statusCode(403);
    }

    @Test
    @DisplayName("cells that start with = + - @ are text in it, never a formula")
    void inert() throws IOException {
        List<RosterImportView.ErrorView> errors = List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)").stream()
                .map(text -> new RosterImportView.ErrorView(2, text, text))
                .toList();
        byte[] file = RosterSheets.errors(errors, Locale.ENGLISH);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getFirstSheet().read().subList(1, 5)) {
                for (int column : new int[] {1, 2}) {
                    assertEquals(CellType.STRING, row.getCell(column).getType());
                    assertEquals(null, row.getCell(column).getFormula());
                }
            }
        }
        assertFalse(Parts.text(file, "xl/worksheets/sheet1.xml").contains("<f"));
    }

    @Test
    @DisplayName("the template explains every column, is all text, and can be filled in and imported")
    void template() throws IOException {
        int year = fixture.emptyCohort();
        byte[] template = OFFICE.get("/cohorts/" + year + "/roster-template.xlsx")
                .statusCode(200)
                .header("Content-Disposition", containsString("roster-template.xlsx"))
                .contentType(RosterImportsResource.XLSX)
                .extract()
                .asByteArray();
        List<String> headings = cells(template, 0).getFirst();
        assertEquals(
                Roster.COLUMNS,
                headings.stream().map(heading -> heading.replace("*", "")).toList());
        assertEquals(
                List.of("考生号", "性别", "困难生类别代码", "手机", "邮箱"),
                headings.stream().filter(heading -> !heading.endsWith("*")).toList());
        assertEquals(
                Roster.COLUMNS,
                cells(template, 1).stream()
                        .skip(1)
                        .limit(17)
                        .map(List::getFirst)
                        .toList());
        assertTrue(Parts.text(template, "xl/styles.xml").contains("formatCode=\"@\"")
                || Parts.text(template, "xl/styles.xml").contains("numFmtId=\"49\""));
        OFFICE.importRoster(year, template, "").statusCode(422).body("rows", is(0));
        OFFICE.importRoster(year, filledIn(template), "").statusCode(201).body("added", is(2));
        OFFICE.get("/cohorts/1950/roster-template.xlsx").statusCode(404);
    }

    // as a spreadsheet program does: the cells of rows 2 and 3 are there, with the style of text, and get their values
    private static byte[] filledIn(byte[] template) throws IOException {
        String sheet = Parts.text(template, "xl/worksheets/sheet1.xml");
        for (int i = 1; i <= 2; i++) {
            List<String> cells = Roster.graduate(i);
            for (int column = 0; column < cells.size(); column++) {
                String address = "r=\"" + (char) ('A' + column) + (i + 1) + "\"";
                assertTrue(sheet.contains("<c " + address), address);
                sheet = sheet.replaceFirst(
                        "<c " + address + "([^>]*?)/?>(</c>)?",
                        "<c " + address + "$1 t=\"inlineStr\"><is><t>" + cells.get(column) + "</t></is></c>");
            }
        }
        return replaced(template, "xl/worksheets/sheet1.xml", sheet);
    }

    private static byte[] errorSheet(int year, String id, String language) {
        return OFFICE.asked()
                .header("Accept-Language", language)
                .get("/api/v1/cohorts/" + year + "/roster-imports/" + id + "/errors.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<List<String>> cells(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell)
                            .map(cell -> cell instanceof Cell one ? one.getText() : "")
                            .toList())
                    .toList();
        }
    }

    private static byte[] replaced(byte[] file, String name, String content) {
        HandMadeXlsx copy = new HandMadeXlsx();
        Parts.of(file).forEach(copy::part);
        return copy.part(name, content).bytes();
    }
}
