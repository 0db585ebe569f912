package org.luoshi.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetLimits;

/** R1.1: how long a file of the register is does not matter to the memory that it takes. */
class LargeRegisterTest {

    private static final int SCHOOL = 4_000;
    private static final int FILE = 100_000;
    private static final int EVERY = 20_000;
    private static final long LARGE = 1L << 30;
    // held together, 100,000 rows of 32 columns take over 200 MiB
    private static final long ALLOWED = 32L << 20;

    @TempDir
    Path folder;

    @Test
    @DisplayName("100,000 rows of 32 columns are held against 4,000 graduates within 32 MiB, none of them kept")
    void bounded() throws IOException {
        RegisterFile file = RegisterFile.of(SheetFile.of(export(), limits()), Map.of());
        assertEquals(FILE, file.count(FILE));
        List<Here> everybody = school();
        long before = used();
        long[] highest = new long[1];
        int[] rows = new int[1];
        Reconciling one = new Reconciling(2022, null, everybody, file, null);
        Reconciling.Counts counts = one.into(new Reconciling.Findings() {
            @Override
            public void difference(Difference difference) {
                if (++rows[0] % EVERY == 0) {
                    highest[0] = Math.max(highest[0], used());
                }
            }

            @Override
            public void row(long graduate, RegisterRow row) {}
        });
        assertEquals(FILE - SCHOOL, counts.differences());
        assertEquals(SCHOOL, counts.agreeing());
        assertEquals(one.count(), counts);
        assertTrue(highest[0] > 0);
        long grown = highest[0] - before;
        assertTrue(grown < ALLOWED, "grown by " + (grown >> 20) + " MiB");
    }

    @Test
    @DisplayName("a file longer than the setting is refused before anything is compared, naming the limit")
    void tooLong() throws IOException {
        RegisterFile file = RegisterFile.of(SheetFile.of(export(), limits()), Map.of());
        Refusal refusal = assertThrows(Refusal.class, () -> file.count(FILE - 1));
        assertEquals(Problem.TOO_LARGE, refusal.problem());
    }

    private static SheetLimits limits() {
        return new SheetLimits(Problem.REGISTER_REJECTED, LARGE, LARGE, LARGE, LARGE);
    }

    private Path export() throws IOException {
        Path path = folder.resolve("register.csv");
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(
                    NationalColumn.LAYOUT.stream().map(NationalColumn::heading).collect(Collectors.joining(",")));
            for (int i = 0; i < FILE; i++) {
                Map<NationalColumn, String> cells = cells(i);
                out.write('\n');
                out.write(NationalColumn.LAYOUT.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")));
            }
        }
        return path;
    }

    private static List<Here> school() {
        List<Here> everybody = new ArrayList<>();
        for (int i = 0; i < SCHOOL; i++) {
            everybody.add(
                    new Here(i, 1, true, "S" + i, null, null, "460301", NationalRow.of(cells(i)), null, null, null));
        }
        return everybody;
    }

    // every cell of every row is a text of its own, as bad as it gets; where nobody went anywhere nothing is owed
    private static Map<NationalColumn, String> cells(int i) {
        Map<NationalColumn, String> cells = new EnumMap<>(NationalColumn.class);
        for (NationalColumn column : NationalColumn.LAYOUT) {
            if (column.ordinal() < NationalColumn.DESTINATION_CODE.ordinal()) {
                cells.put(column, column.heading() + i);
            }
        }
        cells.put(NationalColumn.STUDENT_NUMBER, "S" + i);
        cells.put(NationalColumn.NAME, "毕业生" + i);
        cells.put(NationalColumn.MAJOR_CODE, "460301");
        cells.put(NationalColumn.ADDRESS, i + "备注".repeat(40));
        return cells;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
