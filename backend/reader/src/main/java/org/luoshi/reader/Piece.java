package org.luoshi.reader;

import java.util.Locale;

/** Some text that stands together on a page.
 * @param page from 1
 * @param row number of its row, from the top of the page as it is read
 * @param left as a part of the width of the page as it is shown, 0 to 1; the others likewise */
record Piece(int page, int row, double left, double top, double width, double height, String text) {

    /** @return a line for whoever started the reader */
    String line() {
        return String.format(
                Locale.ROOT,
                "%d %d %.4f %.4f %.4f %.4f %s",
                page,
                row,
                left,
                top,
                width,
                height,
                text.replaceAll("\\p{Cntrl}", " ").strip());
    }
}
