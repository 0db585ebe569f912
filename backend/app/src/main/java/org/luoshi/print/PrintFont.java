package org.luoshi.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of what is printed: Noto Sans SC with the characters of GBK (SIL Open Font License, {@code print/OFL.txt}). Not
 * thread-safe, as reading a glyph moves a position in the file: one object a document. */
final class PrintFont {

    private static final byte[] FILE = read();
    private static final String NEVER_FIRST = ",。;:、?!)》”’,.;:)";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double units;

    PrintFont() {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(FILE));
            glyphs = font.getUnicodeCmapLookup();
            units = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    TrueTypeFont file() {
        return font;
    }

    /** @return the text as the font can write it: a character it lacks stands as its code, so that nothing is lost and nothing breaks */
    String writable(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(one -> {
            if (Character.isWhitespace(one) || Character.isISOControl(one)) {
                written.append(' ');
            } else if (glyphs.getGlyphId(one) == 0) {
                written.append("[U+%04X]".formatted(one));
            } else {
                written.appendCodePoint(one);
            }
        });
        return written.toString();
    }

    /** @return the width of a writable text at size 1 */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / units;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param wide in widths of size 1
     * @return the text in lines, broken where it says so and where it is too long */
    List<String> lines(String text, double wide) {
        return text.lines().flatMap(line -> broken(line, wide).stream()).toList();
    }

    // between any two characters, but for words in Latin letters and closing marks; a word longer than the line is cut
    private List<String> broken(String text, double wide) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        int[] all = writable(text).codePoints().toArray();
        for (int i = 0; i < all.length; ) {
            int end = i + 1;
            while (end < all.length
                    && (NEVER_FIRST.indexOf(all[end]) >= 0 || latin(all[end - 1]) && latin(all[end]))
                    && width(new String(all, i, end - i + 1)) <= wide) {
                end++;
            }
            String word = new String(all, i, end - i);
            double advance = width(word);
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

    private static boolean latin(int letter) {
        return letter > ' ' && letter < 0x250;
    }

    private static byte[] read() {
        try (InputStream in = PrintFont.class.getResourceAsStream("/print/noto-sans-sc.ttf")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
