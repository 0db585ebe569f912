package org.luoshi.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** One A4 page of a PDF with a text layer and one embedded subset of the font. Used by one thread, finished once. */
final class PdfCanvas implements Canvas {
    /** A parsed font for each thread that prints; parsing costs more than a page. */
    private static final ThreadLocal<TrueTypeFont> FONTS = ThreadLocal.withInitial(DemoFont::parse);

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream out;
    private final PDType0Font font;
    private Ink ink;
    private boolean heavy;

    PdfCanvas() {
        try {
            document.addPage(page);
            font = PDType0Font.load(document, FONTS.get(), true);
            out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public double width() {
        return PDRectangle.A4.getWidth();
    }

    @Override
    public double height() {
        return PDRectangle.A4.getHeight();
    }

    @Override
    public void text(double x, double y, double size, double degrees, Ink ink, String text) {
        try {
            use(ink);
            out.beginText();
            out.setFont(font, (float) size);
            boolean wanted = size >= 16 && ink != Ink.WATERMARK;
            if (wanted != heavy) {
                out.setRenderingMode(wanted ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
                out.setLineWidth((float) (size * 0.025));
                heavy = wanted;
            }
            out.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) (height() - y)));
            out.showText(text);
            out.endText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, Ink ink) {
        try {
            use(ink);
            out.setLineWidth((float) thickness);
            out.moveTo((float) x1, (float) (height() - y1));
            out.lineTo((float) x2, (float) (height() - y2));
            out.stroke();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void box(double x, double y, double width, double height, Ink ink) {
        polygon(ink, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    @Override
    public void ring(double centreX, double centreY, double radius, double thickness, Ink ink) {
        try {
            use(ink);
            out.setLineWidth((float) thickness);
            double y = height() - centreY;
            double k = radius * 0.5523;
            out.moveTo((float) (centreX + radius), (float) y);
            curve(centreX + radius, y + k, centreX + k, y + radius, centreX, y + radius);
            curve(centreX - k, y + radius, centreX - radius, y + k, centreX - radius, y);
            curve(centreX - radius, y - k, centreX - k, y - radius, centreX, y - radius);
            curve(centreX + k, y - radius, centreX + radius, y - k, centreX + radius, y);
            out.closeAndStroke();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void polygon(Ink ink, double... corners) {
        try {
            use(ink);
            out.moveTo((float) corners[0], (float) (height() - corners[1]));
            for (int i = 2; i < corners.length; i += 2) {
                out.lineTo((float) corners[i], (float) (height() - corners[i + 1]));
            }
            out.closePath();
            out.fill();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Closes the page.
     * @return the whole file */
    byte[] finish() {
        try {
            out.close();
            var bytes = new ByteArrayOutputStream(48 * 1024);
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void use(Ink next) throws IOException {
        if (next == ink) {
            return;
        }
        out.setNonStrokingColor(opaque(next));
        out.setStrokingColor(opaque(next));
        if (ink == null ? next.alpha() < 1 : next.alpha() != ink.alpha()) {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(next.alpha());
            out.setGraphicsStateParameters(state);
        }
        ink = next;
    }

    private static java.awt.Color opaque(Ink ink) {
        return new java.awt.Color(ink.color().getRGB() | 0xFF000000);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }
}
