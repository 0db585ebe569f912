package org.luoshi.reconcile;

import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;

/** A row of the register's file.
 * @param number as a spreadsheet numbers it, from 1
 * @param row its cells; candidate and ID number are used to tell people apart and go with the file
 * @param trouble why it can be compared with no one, or null */
record RegisterRow(int number, NationalRow row, RowDoubt trouble) {

    String get(NationalColumn column) {
        return row.get(column).strip();
    }
}
