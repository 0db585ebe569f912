package org.luoshi.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
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
    static final float LEADING = 1.5f;

    private final PDDocument document = new PDDocument();
    private final PrintFont letters = new PrintFont();
    private final PDType0Font font;
    private final PDRectangle paper;
    private final CRC32 written = new CRC32();
    private PDPageContentStream out;
    private float y;
    private Cells head;

    /** @param title of the file, for those who read it aloud or list it */
    public Printed(String title, Locale language) {
        this(title, language, PDRectangle.A4);
    }

    private Printed(String title, Locale language, PDRectangle paper) {
        this.paper = paper;
        try {
            font = PDType0Font.load(document, letters.file(), true);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            page();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return the same on paper that lies on its side, for wide tables */
    public static Printed wide(String title, Locale language) {
        return new Printed(title, language, new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
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
        row(SIZE, shares, cells);
    }

    /** The same in letters of another size. */
    public void row(float size, float[] shares, String... cells) {
        Cells row = broken(size, shares, cells);
        room(row.height());
        draw(row);
    }

    /** Writes a table: its headings stand on each page that it comes to, and its last row, mostly a total, is alone on none. */
    public void table(float size, float[] shares, String[] headings, List<String[]> rows) {
        Cells heads = broken(size, shares, headings);
        room(3 * heads.height());
        draw(heads);
        head = heads;
        for (int i = 0; i < rows.size(); i++) {
            Cells row = broken(size, shares, rows.get(i));
            Cells next = i == rows.size() - 2 ? broken(size, shares, rows.get(i + 1)) : null;
            room(row.height() + (next == null ? 0 : next.height()));
            draw(row);
        }
        head = null;
    }

    private Cells broken(float size, float[] shares, String[] cells) {
        return Cells.of(letters, width(), size, shares, cells);
    }

    private void draw(Cells row) {
        float size = row.size();
        float top = y;
        float x = MARGIN;
        for (int i = 0; i < row.lines().size(); i++) {
            y = top;
            for (String line : row.lines().get(i)) {
                put(line, x, size);
            }
            x += width() * row.shares()[i];
        }
        y = top - row.height() + 2;
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

    /** Leaves a square for a seal on the left, and writes lines to the right of it.
     * @param side length of its sides */
    public void seal(String label, float side, List<String> beside) {
        room(side + 10);
        float top = y - 6;
        try {
            out.setLineWidth(0.6f);
            out.setStrokingColor(0.5f);
            out.setLineDashPattern(new float[] {3, 3}, 0);
            out.addRect(MARGIN, top - side, side, side);
            out.stroke();
            out.setLineDashPattern(new float[] {}, 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        y = top - side / 2 + SIZE;
        put(letters.writable(label), MARGIN + side / 4, SMALL);
        y = top;
        for (String line : beside) {
            for (String part : letters.lines(line, (width() - side - 20 - side) / SIZE)) {
                put(part, MARGIN + side + 14, SIZE);
            }
        }
        y = Math.min(y, top - side);
    }

    /** Draws a pattern of squares, such as a QR code, at the right edge, ending where the last line ended.
     * @param dark rows of squares, each as long as there are rows
     * @param side length of its sides */
    public void squares(boolean[][] dark, float side) {
        try {
            Squares.draw(out, dark, MARGIN + width() - side, y + side, side);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Goes on at the head of a new page. */
    public void nextPage() {
        try {
            out.close();
            page();
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
            // the id of a file is made from what it says: the same words, the same bytes
            document.setDocumentId(written.getValue());
            var bytes = new ByteArrayOutputStream(64 * 1024);
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private float width() {
        return paper.getWidth() - 2 * MARGIN;
    }

    private void write(String text, float x, float size, float wide) {
        for (String line : letters.lines(text, wide / size)) {
            room(size * LEADING);
            put(line, x, size);
        }
    }

    private void put(String line, float x, float size) {
        try {
            y -= size * LEADING;
            written.update(line.getBytes(StandardCharsets.UTF_8));
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
                if (head != null) {
                    draw(head);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private void page() throws IOException {
        PDPage page = new PDPage(paper);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = paper.getHeight() - MARGIN;
    }
}
