package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final RatesView RATES = new RatesView(
            2022,
            Stage.VERIFIED,
            Dimension.COLLEGE,
            Instant.parse("2022-08-31T15:59:59Z"),
            17,
            3,
            "p",
            EmploymentRate.of(3878, 3778),
            List.of(
                    new RatesView.Group("01", "机电,\"一\"院", 3878, 3778, new BigDecimal("97.42")),
                    new RatesView.Group("=1+1", "@SUM(A1)", 0, 0, null)));

    @Test
    @DisplayName("CSV: names of the JSON, quotes, numbers as they are, formulas made inert, no rate for an empty group")
    void csv() {
        assertEquals(
                """
                key,name,graduates,employed,rate,stage,asOf,position,rosterVersion,policyVersion\r
                01,"机电,""一""院",3878,3778,97.42,verified,2022-08-31T15:59:59Z,17,3,p\r
                '=1+1,'@SUM(A1),0,0,,verified,2022-08-31T15:59:59Z,17,3,p\r
                ,合计,3878,3778,97.42,verified,2022-08-31T15:59:59Z,17,3,p\r
                """,
                CsvWriter.text(RATES, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    @DisplayName("xlsx: headings in the reader's language, numbers are numbers, a text is never a formula")
    void xlsx() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XlsxWriter.write(RATES, Locale.ENGLISH, file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals("Rate (%)", rows.get(0).getCellText(4));
            assertEquals(new BigDecimal("97.42"), rows.get(1).getCellAsNumber(4).orElseThrow());
            assertEquals("机电,\"一\"院", rows.get(1).getCellText(1));
            assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
            assertEquals("=1+1", rows.get(2).getCellText(0));
            assertEquals(CellType.STRING, rows.get(2).getCell(1).getType());
            assertEquals("Total", rows.get(3).getCellText(1));
        }
    }
}
