package org.luoshi.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF in A4 that is written from top to bottom, with its font in it. Used by one thread, finished once. Lengths are points. */
public final class Printed {

    private static final float MARGIN = 56;
    private static final float SIZE = 9.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 1.5f;
    private static final String NEVER_FIRST = ",。;:、?!)》”’,.;:)";

    private final PDDocument document = new PDDocument();
    private final PrintFont letters = new PrintFont();
    private final PDType0Font font;
    private PDPageContentStream out;
    private float y;

    /** @param title of the file, for those who read it aloud or list it */
    public Printed(String title, Locale language) {
        try {
            font = PDType0Font.load(document, letters.file(), true);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            page();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes a heading; the first one is the largest. */
    public void heading(String text, int level) {
        float size = level == 1 ? 17 : level == 2 ? 12.5f : 10.5f;
        room(size * 3);
        y -= level == 1 ? 0 : 8;
        write(text, MARGIN, size, width());
        y -= 3;
    }

    public void text(String text) {
        write(text, MARGIN, SIZE, width());
    }

    public void small(String text) {
        write(text, MARGIN, SMALL, width());
    }

    /** Writes cells side by side, each broken into lines within its column, and where it says so.
     * @param shares of the width, one a cell */
    public void row(float[] shares, String... cells) {
        List<List<String>> lines = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < cells.length; i++) {
            lines.add(lines(cells[i], (width() * shares[i] - 6) / SIZE));
            most = Math.max(most, lines.get(i).size());
        }
        room(most * SIZE * LEADING + 4);
        float top = y;
        float x = MARGIN;
        for (int i = 0; i < cells.length; i++) {
            y = top;
            for (String line : lines.get(i)) {
                put(line, x, SIZE);
            }
            x += width() * shares[i];
        }
        y = top - most * SIZE * LEADING - 2;
        rule();
    }

    private void rule() {
        try {
            out.setLineWidth(0.3f);
            out.setStrokingColor(0.7f);
            out.moveTo(MARGIN, y);
            out.lineTo(MARGIN + width(), y);
            out.stroke();
            y -= 2;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Closes the file.
     * @param footer at the foot of each page, before its number
     * @return the whole file */
    public byte[] finish(String footer) {
        try {
            out.close();
            int count = document.getNumberOfPages();
            for (int i = 0; i < count; i++) {
                out = new PDPageContentStream(
                        document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true);
                y = MARGIN - 12;
                put(letters.writable(footer + "    " + (i + 1) + " / " + count), MARGIN, SMALL);
                out.close();
            }
            var bytes = new ByteArrayOutputStream(64 * 1024);
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    private void write(String text, float x, float size, float wide) {
        for (String line : lines(text, wide / size)) {
            room(size * LEADING);
            put(line, x, size);
        }
    }

    private void put(String line, float x, float size) {
        try {
            y -= size * LEADING;
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(x, y);
            out.showText(line);
            out.endText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void room(float height) {
        if (y - height < MARGIN) {
            try {
                out.close();
                page();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private void page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private List<String> lines(String text, double wide) {
        return text.lines().flatMap(line -> broken(line, wide).stream()).toList();
    }

    // between any two characters, but for words in Latin letters and closing marks; a word longer than the line is cut
    private List<String> broken(String text, double wide) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        int[] all = letters.writable(text).codePoints().toArray();
        for (int i = 0; i < all.length; ) {
            int end = i + 1;
            while (end < all.length
                    && (NEVER_FIRST.indexOf(all[end]) >= 0 || latin(all[end - 1]) && latin(all[end]))
                    && letters.width(new String(all, i, end - i + 1)) <= wide) {
                end++;
            }
            String word = new String(all, i, end - i);
            double advance = letters.width(word);
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
}
