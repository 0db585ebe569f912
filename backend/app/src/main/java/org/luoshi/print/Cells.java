package org.luoshi.print;

import java.util.ArrayList;
import java.util.List;

/** Cells that stand side by side, each broken into lines within its column.
 * @param shares of the width, one a cell
 * @param most lines of the cell that has most of them */
record Cells(float size, float[] shares, List<List<String>> lines, int most) {

    /** @param width of all of them */
    static Cells of(PrintFont letters, float width, float size, float[] shares, String... cells) {
        List<List<String>> lines = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < cells.length; i++) {
            lines.add(letters.lines(cells[i], (width * shares[i] - 4) / size));
            most = Math.max(most, lines.get(i).size());
        }
        return new Cells(size, shares, lines, most);
    }

    /** @return how much room they take, with the rule below them */
    float height() {
        return most * size * Printed.LEADING + 4;
    }
}
