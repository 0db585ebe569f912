package org.luoshi.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.spreadsheet.SourceRow;

/** Which column of a file is which; it stands in one of the first ten rows, as many files begin with a title. */
final class Heading {

    private static final int LAST_ROW = 10;
    private static final int MOST_IGNORED = 30;
    private static final int LONGEST_IGNORED = 40;

    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    private final Map<String, Integer> national = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private Heading() {}

    /** @return the heading in this row, or null where the row is something else
     * @param findings gets an error for each required column that is missing, and for one that is there twice */
    static Heading in(SourceRow row, Findings findings) {
        Heading heading = new Heading();
        for (int i = 0; i < row.cells().length; i++) {
            if (row.cell(i) != null) {
                heading.add(RosterColumn.normal(row.cell(i)), i, row.number(), findings);
            }
        }
        boolean plausible = heading.columns.containsKey(RosterColumn.STUDENT_NUMBER)
                || heading.columns.containsKey(RosterColumn.NAME)
                || heading.columns.size() > 3;
        if (!plausible && row.number() < LAST_ROW) {
            return null;
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !heading.columns.containsKey(column)) {
                findings.fatal(
                        row.number(),
                        column.heading(),
                        "缺少“" + column.heading() + "”列：请按模板补上这一列",
                        "the column is missing: add it as the template has it");
            }
        }
        return heading;
    }

    private void add(String name, int index, int row, Findings findings) {
        RosterColumn.of(name)
                .ifPresentOrElse(
                        column -> {
                            if (columns.putIfAbsent(column, index) != null) {
                                findings.fatal(
                                        row,
                                        column.heading(),
                                        "这一列出现了两次：请只保留一列",
                                        "the column is there twice: keep one of them");
                            }
                        },
                        () -> {
                            if (RosterColumn.NATIONAL.contains(name)) {
                                national.putIfAbsent(name, index);
                            } else if (!name.isEmpty() && ignored.size() < MOST_IGNORED) {
                                ignored.add(name.substring(0, Math.min(name.length(), LONGEST_IGNORED)));
                            }
                        });
    }

    boolean has(RosterColumn column) {
        return columns.containsKey(column);
    }

    /** @return the place of a column, or -1 */
    int of(RosterColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /** @return headings that are no column of a roster, such as misspelt ones: nothing below them is read */
    List<String> ignored() {
        return ignored;
    }

    /** @return headings of the national layout with their places */
    Map<String, Integer> national() {
        return national;
    }
}
