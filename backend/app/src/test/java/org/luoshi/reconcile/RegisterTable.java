package org.luoshi.reconcile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.problem.Problem;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetLimits;

/** A file of the national register for tests: as it was exported, any cell of which can be changed. */
final class RegisterTable {

    private static final long LARGE = 1L << 28;

    private final List<List<String>> rows = new ArrayList<>();

    static RegisterTable of(byte[] workbook) {
        RegisterTable table = new RegisterTable();
        read(workbook).read(row -> {
            table.rows.add(new ArrayList<>(Arrays.stream(row.cells())
                    .map(cell -> cell == null ? "" : cell)
                    .toList()));
            return true;
        });
        return table;
    }

    static RegisterTable with(String... headings) {
        RegisterTable table = new RegisterTable();
        table.rows.add(new ArrayList<>(List.of(headings)));
        return table;
    }

    /** What a test reads without caring for errors of the disk. */
    interface Rows {
        void read(SheetFile.Reader reader);
    }

    static Rows read(byte[] file) {
        return reader -> {
            try {
                Path path = Files.createTempFile("register", ".part");
                Files.write(path, file);
                SheetFile.of(path, new SheetLimits(Problem.REGISTER_REJECTED, LARGE, LARGE, LARGE, LARGE))
                        .read(reader);
                Files.delete(path);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    RegisterTable row(String... cells) {
        rows.add(new ArrayList<>(List.of(cells)));
        return this;
    }

    /** @param row 1 for the first below the headings */
    String get(int row, String heading) {
        return cell(row, heading).get(0);
    }

    RegisterTable set(int row, String heading, String value) {
        int at = rows.getFirst().indexOf(heading);
        List<String> cells = rows.get(row);
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, value);
        return this;
    }

    RegisterTable change(int row, String heading, UnaryOperator<String> change) {
        return set(row, heading, change.apply(get(row, heading)));
    }

    RegisterTable rename(String heading, String to) {
        rows.getFirst().set(rows.getFirst().indexOf(heading), to);
        return this;
    }

    RegisterTable copyRow(int row) {
        rows.add(new ArrayList<>(rows.get(row)));
        return this;
    }

    RegisterTable without(int row) {
        rows.remove(row);
        return this;
    }

    int rows() {
        return rows.size() - 1;
    }

    private List<String> cell(int row, String heading) {
        int at = rows.getFirst().indexOf(heading);
        return List.of(at < rows.get(row).size() ? rows.get(row).get(at) : "");
    }

    byte[] csv(Charset charset) {
        return rows.stream()
                .map(cells -> cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("就业");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
