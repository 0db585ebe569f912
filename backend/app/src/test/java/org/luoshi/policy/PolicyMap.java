package org.luoshi.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of {@code docs/policy.md}, and the decree it quotes. */
final class PolicyMap {
    private static final Path FILE = Path.of("../../docs/policy.md");

    private PolicyMap() {}

    /** One clause of the decree: the classes that answer it and the tests that hold them to it. */
    record Clause(String rule, String zh, String en, List<String> code, List<String> tests) {
        @Override
        public String toString() {
            return rule + " " + zh;
        }
    }

    static List<Clause> clauses() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| R"))
                .filter(line -> !line.startsWith("| Rule"))
                .map(line -> line.replace("\\", "").split("\\|"))
                .map(cells -> new Clause(
                        cells[1].strip(), cells[2].strip(), cells[3].strip(), names(cells[4]), names(cells[5])))
                .toList();
    }

    /** The decree without blanks and line ends. */
    static String decree() throws IOException {
        try (InputStream in = PolicyMap.class.getResourceAsStream("/policy/decree.zh.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        }
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.strip().split(" "))
                .filter(name -> !name.equals("—"))
                .toList();
    }
}
