package org.luoshi.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.report.Reports.freeze;
import static org.luoshi.report.Reports.path;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R1.1 R9.1 the export to the province")
class ReportExportTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName(
            "has the 32 columns of the national layout, codes of the cohort's tables, and nothing where nobody said or signed anything")
    void layout() throws Exception {
        get("office", path(school.year(), "/export.xlsx")).statusCode(409).body("type", is("/problems/out-of-order"));
        set("update graduate set national_columns ="
                + " '{\"生源地代码\":\"430105\",\"民族代码\":\"01\",\"培养方式\":\"非定向\",\"入学时间\":\"202209\"}' where id = "
                + school.graduate().id);
        Reports.readyToFreeze(school);
        freeze(school.year()).statusCode(201);
        List<List<String>> rows = rows(take());
        assertEquals(32, rows.getFirst().size());
        assertEquals(NationalLayout.HEADINGS, rows.getFirst());
        assertEquals(12, rows.size());
        Map<String, Integer> at = new java.util.HashMap<>();
        rows.getFirst().forEach(heading -> at.put(heading, at.size()));
        List<String> first = rows.get(1);
        assertEquals("2022010101", first.get(at.get("学号")));
        assertEquals("430105", first.get(at.get("生源地代码")));
        assertEquals("汉族", first.get(at.get("民族名称")));
        assertEquals("202209", first.get(at.get("入学年月")));
        assertEquals("11", first.get(at.get("毕业去向类别代码")));
        assertEquals("签劳动合同形式就业", first.get(at.get("毕业去向")));
        assertEquals("长沙湘电科技有限公司", first.get(at.get("单位名称")));
        assertEquals("91430100MA4L000150", first.get(at.get("统一社会信用代码")));
        assertFalse(first.get(at.get("单位性质代码")).isEmpty());
        assertEquals("其他企业", first.get(at.get("单位性质")));
        assertEquals("湖南省长沙市", first.get(at.get("单位所在地")));
        assertEquals("", rows.get(2).get(at.get("毕业去向类别代码")));
    }

    @Test
    @DisplayName(
            "is what was frozen, cell for cell, whatever a roster or a name says later; a name that starts like a formula stays a text")
    void frozenRows() throws Exception {
        set("update graduate set name = '=1+1' where id = " + school.graduate().id);
        Reports.readyToFreeze(school);
        freeze(school.year()).statusCode(201);
        byte[] before = take();
        set("update graduate set name = '后来改名', national_columns = '{\"生源地代码\":\"430105\"}' where id = "
                + school.graduate().id);
        // in another second: the file says no moment but that of the freeze
        Thread.sleep(1_001);
        assertArrayEquals(before, take(), "the same bytes each time");
        assertFalse(sheets(before).contains("<f>"), "a formula");
        assertEquals("=1+1", rows(before).get(1).get(1));
    }

    @Test
    @DisplayName("PIPL 47 a row that was deleted is left out, and the package verifies all the same")
    void deletedRow() throws Exception {
        Reports.readyToFreeze(school);
        freeze(school.year()).statusCode(201);
        set("update provincial_row set cells = '', salt = '' where graduate_id = " + school.graduate().id);
        assertEquals(11, rows(take()).size());
        Reports.verification(school.year(), "INITIAL", 1)
                .body("rowsDeleted", is(1))
                .body("valid", is(true));
        set("update provincial_row set cells = '[\"别人\"]' where graduate_id = " + school.graduate2().id);
        Reports.verification(school.year(), "INITIAL", 1)
                .body("rows", is(false))
                .body("valid", is(false));
    }

    private void set(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertTrue(entities.createNativeQuery(statement).executeUpdate() > 0, statement));
    }

    private byte[] take() {
        return given().noFilters()
                .auth()
                .oauth2(Tokens.of("office"))
                .get("/api/v1" + path(school.year(), "/export.xlsx"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<List<String>> rows(byte[] xlsx) throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().stream()
                    .map(ReportExportTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return java.util.stream.IntStream.range(0, 32)
                .mapToObj(
                        column -> row.getOptionalCell(column).map(Cell::getText).orElse(""))
                .toList();
    }

    private static String sheets(byte[] xlsx) throws Exception {
        Path file = Files.write(Files.createTempFile("report", ".xlsx"), xlsx);
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/")) {
                    sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Files.delete(file);
        return sheets.toString();
    }
}
