package org.luoshi.demo;

import java.util.ArrayList;
import java.util.List;

/** Breaks Chinese text into lines: anywhere, but never inside a word or number, nor before a closing mark. */
final class Wrap {
    private static final String NEVER_FIRST = ",。;:、?!)》”’";

    private Wrap() {}

    /** @param wide width of a line at size 1
     * @return the lines, without the blanks at their ends */
    static List<String> lines(String text, double wide) {
        List<String> lines = new ArrayList<>();
        int[] letters = text.codePoints().toArray();
        var line = new StringBuilder();
        double used = 0;
        for (int i = 0; i < letters.length; ) {
            int end = wordEnd(letters, i);
            String word = new String(letters, i, end - i);
            double advance = DemoFont.advance(word);
            if (used + advance > wide && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(word);
            used += advance;
            i = end;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int wordEnd(int[] letters, int from) {
        int end = from + 1;
        while (end < letters.length
                && (NEVER_FIRST.indexOf(letters[end]) >= 0 || word(letters[end - 1]) && word(letters[end]))) {
            end++;
        }
        return end;
    }

    private static boolean word(int letter) {
        return letter < 128 && letter > ' ';
    }
}
