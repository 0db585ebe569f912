package org.luoshi.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Some text that stands together on a page of a proof.
 * @param page from 1
 * @param row number of its row on the page
 * @param left part of the width of the page as it is shown, 0 to 1; the others likewise */
record Piece(int page, int row, double left, double top, double width, double height, String text) {

    private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+) (\\S+) (\\S+) (\\S+) (\\S+) (.+)");

    /** @return the piece that the reader wrote as a line, or null for none */
    static Piece of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        return new Piece(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Double.parseDouble(parts.group(3)),
                Double.parseDouble(parts.group(4)),
                Double.parseDouble(parts.group(5)),
                Double.parseDouble(parts.group(6)),
                parts.group(7));
    }

    private String line() {
        return String.format(Locale.ROOT, "%d %d %.4f %.4f %.4f %.4f %s", page, row, left, top, width, height, text);
    }

    /** @return pieces as they are kept */
    static String written(List<Piece> pieces) {
        return pieces.stream().map(Piece::line).collect(Collectors.joining("\n"));
    }

    static List<Piece> read(String written) {
        return Arrays.stream(written.split("\n"))
                .map(Piece::of)
                .filter(Objects::nonNull)
                .toList();
    }
}
