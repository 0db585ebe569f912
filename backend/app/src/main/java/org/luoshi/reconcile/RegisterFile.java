package org.luoshi.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SourceRow;

/** An export of the register on disk. Its rows are read one by one, as often as needed: none is kept, however many there are. */
final class RegisterFile {

    private static final int LAST_HEADING_ROW = 10;
    private static final int LONGEST_CELL = 400;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+");

    private final SheetFile file;
    private final RegisterHeading heading;
    private final int headingRow;

    private RegisterFile(SheetFile file, RegisterHeading heading, int headingRow) {
        this.file = file;
        this.heading = heading;
        this.headingRow = headingRow;
    }

    /** @param mapping of headings that are not those of the register
     * @throws org.luoshi.problem.Refusal register-rejected */
    static RegisterFile of(SheetFile file, Map<String, Optional<NationalColumn>> mapping) throws IOException {
        RegisterHeading[] found = new RegisterHeading[2];
        int[] row = new int[1];
        file.read(source -> {
            RegisterHeading one = RegisterHeading.of(source, mapping);
            // what to name in a refusal: the widest of the first rows
            if (found[1] == null || one.size() > found[1].size()) {
                found[1] = one;
            }
            if (one.plausible()) {
                found[0] = one;
                row[0] = source.number();
            }
            return found[0] == null && source.number() < LAST_HEADING_ROW;
        });
        if (found[1] != null) {
            (found[0] == null ? found[1] : found[0]).check();
        }
        if (found[0] == null) {
            throw empty();
        }
        return new RegisterFile(file, found[0], row[0]);
    }

    RegisterHeading heading() {
        return heading;
    }

    /** @param most rows that a file may have
     * @return how many it has
     * @throws org.luoshi.problem.Refusal register-rejected, too-large */
    int count(int most) throws IOException {
        int[] rows = new int[1];
        file.read(source -> {
            if (source.number() > headingRow && ++rows[0] > most) {
                throw Problem.TOO_LARGE
                        .because(
                                "文件超过 " + most + " 行，请分学院导入。",
                                "The file has over " + most + " rows: import it college by college.")
                        .with("limit", most);
            }
            return true;
        });
        if (rows[0] == 0) {
            throw empty();
        }
        return rows[0];
    }

    /** @param taker is given every row, in the order of the file */
    void read(Consumer<RegisterRow> taker) {
        try {
            file.read(source -> {
                if (source.number() > headingRow) {
                    taker.accept(row(source, heading));
                }
                return true;
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Refusal empty() {
        return Problem.REGISTER_REJECTED
                .because(
                        "文件中没有毕业生：请从国家平台重新导出。",
                        "There are no graduates in the file: export it again from the register.")
                .rule("R1.1");
    }

    private static RegisterRow row(SourceRow source, RegisterHeading heading) {
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
                cells.put(column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
        return new RegisterRow(source.number(), NationalRow.of(cells), trouble);
    }
}
