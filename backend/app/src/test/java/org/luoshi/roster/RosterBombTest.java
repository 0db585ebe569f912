package org.luoshi.roster;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Files made to fill memory or time are refused fast, and the next roster goes on as ever. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterBombTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final int MEGA = 1 << 20;
    private static final Duration FAST = Duration.ofMinutes(1);

    @Inject
    Fixture fixture;

    private int year;
    private Instant start;

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
        start = Instant.now();
    }

    @AfterEach
    void fastAndNothingLeft() {
        assertTrue(Duration.between(start, Instant.now()).compareTo(FAST) < 0);
        OFFICE.importRoster(year, Roster.of(2).xlsx(), "").statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels"
            })
    @DisplayName("a part that inflates 1,000-fold")
    void highRatio(String part) throws IOException {
        OFFICE.importRoster(year, swelling(part, "<row>", "<c><v>1</v></c>", 400L * MEGA), "")
                .statusCode(413)
                .body("type", is("/problems/too-large"))
                .body("detail", containsString("解压后过大"));
    }

    @Test
    @DisplayName("one text, one tag or one heap of blanks of many megabytes")
    void oneHugeThing() throws IOException {
        for (String filling : new String[] {"x", " ", "x=\"1\" "}) {
            OFFICE.importRoster(
                            year,
                            swelling(
                                    "xl/worksheets/sheet1.xml",
                                    filling.startsWith("x=") ? "<row " : "<row><c><v>",
                                    filling,
                                    12L * MEGA),
                            "")
                    .statusCode(413);
        }
    }

    @Test
    @DisplayName("sizes that the archive claims are not believed, small or huge")
    void lyingSizes() {
        for (int claimed : new int[] {10, 0x7fffffff, 0xfffffff0}) {
            byte[] file = Roster.of(2).xlsx();
            ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < file.length - 30; i++) {
                if (zip.getInt(i) == 0x02014b50) {
                    zip.putInt(i + 24, claimed);
                }
            }
            int status =
                    OFFICE.importRoster(year, file, "dryRun=true").extract().statusCode();
            assertTrue(status == 200 || status == 422 || status == 413, claimed + ": " + status);
        }
    }

    @Test
    @DisplayName("elements inside one another without end, ever new names, 3,000 parts, and entities are refused")
    void structure() {
        String deep = "<a>".repeat(3_000_000);
        refused(new HandMadeXlsx().sheet("<row r=\"1\">" + deep), 422);
        refused(new HandMadeXlsx().sheet("<row><c><is>" + deep), 422);
        refused(new HandMadeXlsx().sheet("").sharedTexts("<si>" + deep), 422);
        refused(new HandMadeXlsx().part("xl/workbook.xml", "<workbook>" + "<a>".repeat(1_000_000)), 422);
        StringBuilder names = new StringBuilder();
        IntStream.range(0, 1_000_000).forEach(i -> names.append("<n").append(i).append("/>"));
        refused(new HandMadeXlsx().sheet("<row>" + names + "</row>"), 422);
        HandMadeXlsx parts = new HandMadeXlsx().sheet("");
        IntStream.range(0, 3000).forEach(i -> parts.part("xl/media/" + i, "x"));
        refused(parts, 413);
        refused(
                new HandMadeXlsx()
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                        + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>"),
                422);
    }

    @Test
    @DisplayName("an archive inside an archive is not opened")
    void nested() throws IOException {
        byte[] inner = swelling("xl/worksheets/sheet1.xml", "", "0", 400L * MEGA);
        refused(new HandMadeXlsx().part("xl/worksheets/sheet1.xml", inner), 422);
        refused(new HandMadeXlsx().without("xl/workbook.xml").part("roster.xlsx", inner), 415);
    }

    @Test
    @DisplayName("a csv whose one cell never ends is refused where it begins")
    void endlessCell() {
        String begin = new String(Roster.of(1).csv(), StandardCharsets.UTF_8);
        byte[] file = (begin + "\"" + "x,\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        OFFICE.importRoster(year, file, "").statusCode(422).body(containsString("引号没有配对"));
    }

    private void refused(HandMadeXlsx book, int status) {
        OFFICE.importRoster(year, book.bytes(), "acceptPartial=true").statusCode(status);
    }

    /** A workbook of which one part begins as it should and then repeats itself. */
    private static byte[] swelling(String part, String begin, String filling, long size) throws IOException {
        byte[] small = new HandMadeXlsx().sheet("").without(part).bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(small))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(("<worksheet><sheetData>" + begin).getBytes(StandardCharsets.UTF_8));
            byte[] block = filling.repeat(MEGA / filling.length()).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < size; written += block.length) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
