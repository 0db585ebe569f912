package org.luoshi.sheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Errands;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 the weekly sheet as a file")
class SheetFilesTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    // in another second: no moment of the download is in the file
    private static byte[] later(Supplier<byte[]> file) throws InterruptedException {
        Thread.sleep(2_001);
        return file.get();
    }

    private static byte[] file(String id, String name, String language) {
        return given().noFilters()
                .auth()
                .oauth2(Tokens.of("leader"))
                .header("Accept-Language", language)
                .get("/api/v1/weekly-reports/" + id + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    @DisplayName("on paper: tables, self-check, seal, signer, and a QR code that leads to the page which confirms it")
    void paper() throws Exception {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        String id = Sheets.prepared(school, Sheets.thisWeek());
        assertTrue(text(file(id, "sheet.pdf", "zh-CN")).contains("尚未签字"));
        Sheets.confirm(id).statusCode(200);
        Sheets.lookThrough(id);
        Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
        byte[] pdf = file(id, "sheet.pdf", "zh-CN");
        String text = text(pdf);
        for (String words : List.of("毕业去向落实情况统计表", "机电一体化技术", "12.50", "盖章处", "副院长", "自查复核", "2021 分类")) {
            assertTrue(text.contains(words), words + " in " + text);
        }
        assertFalse(text.contains("毕业生01"), "no graduate is named");
        assertTrue(fontsInside(pdf));
        Map<String, String> signature =
                Errands.get("office", "/weekly-reports/" + id).extract().path("signature");
        assertEquals(signature.get("verifyAt"), qr(pdf));
        assertTrue(text(file(id, "sheet.pdf", "en")).contains("Signed by the leader"));
    }

    @Test
    @DisplayName(
            "R8.1 once it is signed, the same bytes each time, on paper and as a workbook, whatever the college is called later")
    void sameBytes() throws Exception {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        String id = Sheets.signed(school, Sheets.thisWeek());
        byte[] pdf = file(id, "sheet.pdf", "zh-CN");
        byte[] xlsx = file(id, "sheet.xlsx", "zh-CN");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update college set name = '后来改名的学院' where id = ?1")
                        .setParameter(1, school.one().id)
                        .executeUpdate());
        assertArrayEquals(pdf, later(() -> file(id, "sheet.pdf", "zh-CN")), "the PDF");
        assertArrayEquals(xlsx, file(id, "sheet.xlsx", "zh-CN"), "the workbook");
    }

    @Test
    @DisplayName("as a workbook: one worksheet a table, numbers as numbers")
    void workbook() throws IOException {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        String id = Sheets.prepared(school, Sheets.thisWeek());
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file(id, "sheet.xlsx", "zh-CN")))) {
            List<String> names = workbook.getSheets().map(one -> one.getName()).toList();
            assertEquals(List.of("总表", "已上报", "已认定", "已签字", "2021 分类", "2024 分类", "就业困难"), names);
            List<Row> rows = workbook.getSheet(2).orElseThrow().read();
            Row total = rows.getLast();
            assertEquals("合计", total.getCellText(0));
            assertEquals(8, total.getCellAsNumber(1).orElseThrow().intValue());
            assertEquals(
                    "12.5",
                    total.getCellAsNumber(18).orElseThrow().stripTrailingZeros().toPlainString());
        }
    }

    @Test
    @DisplayName("as the stored bytes, whose digest is that of the confirmation, with ids only")
    void stored() throws Exception {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        String id = Sheets.prepared(school, Sheets.thisWeek());
        Errands.get("leader", "/weekly-reports/" + id + "/package.json")
                .statusCode(409)
                .body("type", is("/problems/out-of-order"));
        Sheets.confirm(id).statusCode(200);
        byte[] bytes = file(id, "package.json", "en");
        String sha256 = Errands.get("office", "/weekly-reports/" + id).extract().path("confirmation.sha256");
        assertEquals(
                sha256,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        String content = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        assertFalse(content.contains("毕业生") || content.contains("20220101"), content);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean fontsInside(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    if (!page.getResources().getFont(name).isEmbedded()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    // read from the picture of the page, as a phone would
    private static String qr(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
