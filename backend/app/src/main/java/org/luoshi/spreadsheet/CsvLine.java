package org.luoshi.spreadsheet;

import java.util.List;
import java.util.stream.Collectors;

/** A line of comma-separated values for a spreadsheet: every cell quoted, and inert. */
public final class CsvLine {

    /** Goes before the first line of a file in UTF-8: without it a spreadsheet takes Chinese for something else. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvLine() {}

    /** @return the cells as a line with its end */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    // a spreadsheet would run a cell that starts like a formula: an apostrophe makes it text
    private static String quoted(String text) {
        String inert = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + inert.replace("\"", "\"\"") + "\"";
    }
}
