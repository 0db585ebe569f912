package org.luoshi.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of docs/security.md names tests that exist. */
class SecurityTableTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    @DisplayName("every row has a test or says that it has none, and every test exists")
    void testsExist() throws IOException {
        Set<String> there = new HashSet<>();
        for (String folder : List.of("backend/app/src/test", "frontend/src", "frontend/e2e")) {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(there::add);
            }
        }
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .filter(line -> line.matches("\\| [0-9].*"))
                .toList();
        assertTrue(rows.size() > 25, "rows: " + rows.size());
        Set<String> missing = new TreeSet<>();
        for (String row : rows) {
            String[] cells = row.split("\\|");
            assertEquals(5, cells.length, row);
            for (String test : cells[4].strip().split(", ")) {
                if (!test.equals("none") && !there.contains(test)) {
                    missing.add(test + ": " + cells[1].strip());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }
}
