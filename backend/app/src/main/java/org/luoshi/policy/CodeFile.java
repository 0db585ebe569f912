package org.luoshi.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the code tables beside this package: UTF-8, a comma between cells, lines that start with # are comments. */
final class CodeFile {
    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private CodeFile() {}

    /**
     * The rows of a table without comments and without its heading.
     *
     * @param columns how many cells every row has; a row of another length is an error, and names itself
     */
    static List<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> cells(name, line, columns))
                .toList();
    }

    /** The whole file. */
    static String text(String name) {
        try (InputStream in = CodeFile.class.getResourceAsStream("/policy/" + name)) {
            if (in == null) {
                throw new IllegalStateException("code table not packaged: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String name, String line, int columns) {
        List<String> cells = Arrays.stream(COMMA_OUTSIDE_QUOTES.split(line, -1))
                .map(cell -> cell.replace("\"", "").strip())
                .toList();
        if (cells.size() != columns) {
            throw new IllegalStateException(name + ": " + columns + " cells expected in: " + line);
        }
        return cells;
    }
}
