package org.luoshi.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.problem.Problem;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SourceRow;

/** The rows of a register's export.
 * @param heading which column is which
 * @param rows in the order of the file */
record RegisterFile(RegisterHeading heading, List<RegisterRow> rows) {

    private static final int LAST_HEADING_ROW = 10;
    private static final int LONGEST_CELL = 400;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+");

    /** @param mapping of headings that are not those of the register
     * @param most rows that a file may have
     * @throws org.luoshi.problem.Refusal register-rejected, too-large */
    static RegisterFile read(SheetFile file, Map<String, Optional<NationalColumn>> mapping, int most)
            throws IOException {
        RegisterHeading[] heading = new RegisterHeading[2];
        List<RegisterRow> rows = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        file.read(source -> {
            if (heading[0] == null) {
                RegisterHeading one = RegisterHeading.of(source, mapping);
                // what to name in a refusal: the widest of the first rows
                if (heading[1] == null || one.size() > heading[1].size()) {
                    heading[1] = one;
                }
                if (one.plausible()) {
                    heading[0] = one;
                    one.check();
                }
                return heading[0] != null || source.number() < LAST_HEADING_ROW;
            }
            if (rows.size() == most) {
                throw Problem.TOO_LARGE
                        .because(
                                "文件超过 " + most + " 行，请分学院导入。",
                                "The file has over " + most + " rows: import it college by college.")
                        .with("limit", most);
            }
            rows.add(row(source, heading[0], texts));
            return true;
        });
        if (heading[0] == null && heading[1] != null) {
            heading[1].check();
        }
        if (heading[0] == null || rows.isEmpty()) {
            throw Problem.REGISTER_REJECTED
                    .because(
                            "文件中没有毕业生：请从国家平台重新导出。",
                            "There are no graduates in the file: export it again from the register.")
                    .rule("R1.1");
        }
        return new RegisterFile(heading[0], rows);
    }

    // the same few codes and names stand in every row: each is kept once
    private static RegisterRow row(SourceRow source, RegisterHeading heading, Map<String, String> texts) {
        Map<NationalColumn, String> cells = new EnumMap<>(NationalColumn.class);
        RowDoubt trouble = null;
        for (NationalColumn column : NationalColumn.values()) {
            int place = heading.of(column);
            if (place < 0) {
                continue;
            }
            String text = source.cell(place);
            boolean key = column == NationalColumn.STUDENT_NUMBER
                    || column == NationalColumn.EXAM_NUMBER
                    || column == NationalColumn.ID_NUMBER;
            if (source.formulas().get(place)) {
                trouble = RowDoubt.FORMULA;
            } else if (key
                    && text != null
                    && (source.rounded().get(place) || SCIENTIFIC.matcher(text).matches())) {
                trouble = RowDoubt.NUMBER_LOST;
            } else if (text != null) {
                cells.put(
                        column,
                        texts.computeIfAbsent(
                                text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text, same -> same));
            }
        }
        return new RegisterRow(source.number(), NationalRow.of(cells), trouble);
    }
}
