package org.luoshi.demo;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one font of the demo school's proofs, read once from the class path: a subset of Noto Sans SC (SIL Open Font
 * License, {@code demo/OFL.txt}). Nothing depends on fonts of the host: pictures are filled from the same outlines.
 */
final class DemoFont {
    private static final String RESOURCE = "/demo/notosans-sc-subset.ttf";
    private static final byte[] FILE = read();
    private static final TrueTypeFont FONT = parse();
    private static final CmapLookup GLYPHS = glyphs();
    private static final double UNITS = units();
    private static final Map<Integer, GeneralPath> OUTLINES = new ConcurrentHashMap<>();
    private static final Map<Integer, Double> ADVANCES = new ConcurrentHashMap<>();

    private DemoFont() {}

    /** @return a font object of its own for a thread that embeds it: reading glyphs moves a shared file position */
    static TrueTypeFont parse() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return true when the font has a glyph for this code point */
    static boolean has(int codePoint) {
        return GLYPHS.getGlyphId(codePoint) != 0;
    }

    /** @return the width of a text at size 1 */
    static double advance(String text) {
        return text.codePoints().mapToDouble(DemoFont::advance).sum();
    }

    /** @return the width of a code point at size 1 */
    static double advance(int codePoint) {
        return ADVANCES.computeIfAbsent(codePoint, DemoFont::readAdvance);
    }

    /** @return the outline of a code point at size 1, base line at 0, y upwards; shared, so never change it */
    static GeneralPath outline(int codePoint) {
        return OUTLINES.computeIfAbsent(codePoint, DemoFont::readOutline);
    }

    private static synchronized double readAdvance(int codePoint) {
        try {
            return FONT.getAdvanceWidth(GLYPHS.getGlyphId(codePoint)) / UNITS;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static synchronized GeneralPath readOutline(int codePoint) {
        try {
            var glyph = FONT.getGlyph().getGlyph(GLYPHS.getGlyphId(codePoint));
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(1 / UNITS, 1 / UNITS));
            return path;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read() {
        try (InputStream in = DemoFont.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CmapLookup glyphs() {
        try {
            return FONT.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double units() {
        try {
            return FONT.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
