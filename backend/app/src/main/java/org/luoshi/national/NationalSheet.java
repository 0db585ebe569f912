package org.luoshi.national;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the national layout as a page of a workbook, in memory that does not grow with its length. Every cell is text: whatever one
 * starts with (= + - @), a spreadsheet program shows it and runs nothing. */
public final class NationalSheet {

    private static final int FLUSH = 500;
    // how a workbook writes a character that XML cannot hold: a text that looks so is told apart by writing its first
    // sign like that
    private static final Pattern LOOKS_WRITTEN = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private NationalSheet() {}

    /** Writes a workbook of the layout alone. */
    public static void write(String title, Iterator<NationalRow> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            fill(book.newWorksheet(title), rows);
        }
    }

    /** Fills a page: the headings, then a line a row. */
    public static void fill(Worksheet page, Iterator<NationalRow> rows) throws IOException {
        for (int column = 0; column < NationalColumn.LAYOUT.size(); column++) {
            page.value(0, column, NationalColumn.LAYOUT.get(column).heading());
            page.style(0, column).bold().set();
        }
        page.freezePane(0, 1);
        int line = 1;
        while (rows.hasNext()) {
            List<String> cells = rows.next().cells();
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    page.inlineString(line, column, written(cells.get(column)));
                }
            }
            if (++line % FLUSH == 0) {
                page.flush();
            }
        }
    }

    private static String written(String text) {
        return text.contains("_x") ? LOOKS_WRITTEN.matcher(text).replaceAll(Matcher.quoteReplacement("_x005F_")) : text;
    }
}
