package org.luoshi.spreadsheet;

import java.util.BitSet;

/** A row as the file has it.
 * @param number as a spreadsheet numbers it, from 1
 * @param cells text of each cell, null where empty
 * @param formulas columns whose cell is a formula or a spreadsheet error: never evaluated, their cached result is not used
 * @param rounded columns whose cell is a number of more digits than a spreadsheet keeps */
public record SourceRow(int number, String[] cells, BitSet formulas, BitSet rounded) {

    /** @return the text of a cell, null where it is empty or beyond the end */
    public String cell(int column) {
        return column < cells.length ? cells[column] : null;
    }

    /** @return whether nothing is written in it */
    public boolean blank() {
        for (String cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return formulas.isEmpty();
    }
}
