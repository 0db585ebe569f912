package org.luoshi.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.spreadsheet.SteadyWorkbook;

/** The weekly sheet as xlsx: one worksheet a table. Texts are cells of type text, never formulas, whatever they start with. */
final class SheetWorkbook {

    private SheetWorkbook() {}

    /** @return the file; the same for ever once the sheet is signed */
    static byte[] of(SheetView sheet, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SteadyWorkbook.write(moment(sheet), in -> write(sheet, language, in), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Instant moment(SheetView sheet) {
        if (sheet.signature() != null) {
            return sheet.signature().at();
        }
        return sheet.confirmation() == null
                ? sheet.preparedAt()
                : sheet.confirmation().at();
    }

    private static void write(SheetView sheet, Locale language, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Luoshi", "1.0")) {
            for (SheetTable table : SheetTable.of(sheet.figures(), language)) {
                write(workbook.newWorksheet(table.title()), table, sheet, language);
            }
        }
    }

    private static void write(Worksheet page, SheetTable table, SheetView sheet, Locale language) {
        page.value(0, 0, PrintedSheet.title(sheet, language));
        page.style(0, 0).bold().set();
        page.value(
                1,
                0,
                sheet.week() + "  " + sheet.state()
                        + (sheet.signature() == null
                                ? ""
                                : "  " + sheet.signature().code()));
        List<String> headings = table.headings();
        for (int column = 0; column < headings.size(); column++) {
            page.value(2, column, headings.get(column));
            page.style(2, column).bold().wrapText(true).set();
        }
        page.freezePane(1, 3);
        int line = 3;
        for (List<Object> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                switch (row.get(column)) {
                    case null -> {}
                    case BigDecimal percent -> {
                        page.value(line, column, percent);
                        page.style(line, column).format("0.00").set();
                    }
                    case Number number -> page.value(line, column, number);
                    case Object text -> page.value(line, column, text.toString());
                }
            }
            line++;
        }
    }
}
