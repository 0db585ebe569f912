package org.luoshi.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of what is printed: Noto Sans SC with the characters of GBK (SIL Open Font License, {@code print/OFL.txt}). Not
 * thread-safe, as reading a glyph moves a position in the file: one object a document. */
final class PrintFont {

    private static final byte[] FILE = read();

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

    private static byte[] read() {
        try (InputStream in = PrintFont.class.getResourceAsStream("/print/noto-sans-sc.ttf")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
