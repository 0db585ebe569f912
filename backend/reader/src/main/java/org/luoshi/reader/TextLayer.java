package org.luoshi.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text that a PDF carries itself, with its places.
 * @param pages of the document
 * @param pieces in the order in which people read them */
record TextLayer(int pages, List<Piece> pieces) {

    private static final int MOST_PAGES = 20;
    private static final int MOST_LETTERS = 60_000;
    private static final long MOST_NANOS = 20_000_000_000L;

    /** Text that lies more askew than this belongs to a stamp or a watermark. */
    private static final double ASKEW = Math.toRadians(5);

    static TextLayer of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Stripper stripper = new Stripper();
            stripper.setEndPage(MOST_PAGES);
            stripper.getText(document);
            return new TextLayer(document.getNumberOfPages(), stripper.pieces);
        }
    }

    private static final class Stripper extends PDFTextStripper {
        private final List<Piece> pieces = new ArrayList<>();
        private final long until = System.nanoTime() + MOST_NANOS;
        private int letters;
        private int row;

        Stripper() {
            setSortByPosition(true);
            setSuppressDuplicateOverlappingText(true);
        }

        // a page may name the same piece of itself again and again without end
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() > until) {
                throw new IOException("takes too long");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            double angle = Math.atan2(
                    letter.getTextMatrix().getShearY(), letter.getTextMatrix().getScaleX());
            double askew = Math.abs(angle - Math.round(angle / (Math.PI / 2)) * Math.PI / 2);
            if (askew < ASKEW && ++letters <= MOST_LETTERS) {
                super.processTextPosition(letter);
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> places) {
            if (text.isBlank()) {
                return;
            }
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = 0;
            double bottom = 0;
            for (TextPosition letter : places) {
                boolean upright = letter.getDir() == 0 || letter.getDir() == 180;
                // what a font says about the height of a letter is seldom true of ideographs: they fill the em
                double em = Math.max(letter.getYScale(), letter.getHeight());
                left = Math.min(left, upright ? letter.getX() : letter.getX() - 0.9 * em);
                right = Math.max(right, letter.getX() + (upright ? letter.getWidth() : 0.15 * em));
                top = Math.min(top, upright ? letter.getY() - 0.9 * em : letter.getY() - letter.getWidth());
                bottom = Math.max(bottom, letter.getY() + (upright ? 0.15 * em : 0));
            }
            double across = getCurrentPage().getRotation() % 180 == 0
                    ? getCurrentPage().getCropBox().getWidth()
                    : getCurrentPage().getCropBox().getHeight();
            double down = getCurrentPage().getRotation() % 180 == 0
                    ? getCurrentPage().getCropBox().getHeight()
                    : getCurrentPage().getCropBox().getWidth();
            pieces.add(new Piece(
                    getCurrentPageNo(),
                    row,
                    part(left, across),
                    part(top, down),
                    part(right - left, across),
                    part(bottom - top, down),
                    text));
        }

        private static double part(double length, double whole) {
            return Math.clamp(length / Math.max(1, whole), 0, 1);
        }

        @Override
        protected void writeLineSeparator() {
            row++;
        }
    }
}
