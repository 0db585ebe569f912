package org.luoshi.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A pattern of dark squares, such as a QR code. */
final class Squares {

    private Squares() {}

    /** @param dark rows of squares, each as long as there are rows
     * @param side length of the sides of the whole */
    static void draw(PDPageContentStream out, boolean[][] dark, float left, float top, float side) throws IOException {
        float one = side / dark.length;
        out.setNonStrokingColor(0f);
        for (int row = 0; row < dark.length; row++) {
            for (int column = 0; column < dark.length; column++) {
                if (dark[row][column]) {
                    // a little wider, so that no white line stays between two of them
                    out.addRect(left + column * one, top - (row + 1) * one, one + 0.05f, one + 0.05f);
                }
            }
        }
        out.fill();
    }
}
