package org.luoshi.statistics;

import java.util.List;
import org.luoshi.problem.Text;

/** A view that can also be read as a table: CSV (for programs: headings are the names of the JSON) and xlsx (for people: headings in
 * their language) are written from the same rows. */
interface Tabular {

    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @return name of the file, ASCII, without an extension */
    String title();

    List<Column> columns();

    /** @return rows as wide as there are columns; a cell is a String, a {@link Text}, a number, or null */
    List<List<Object>> rows();

    /** One column.
     * @param key as in the JSON */
    record Column(String key, Text heading) {
        static Column of(String key, String zh, String en) {
            return new Column(key, new Text(zh, en));
        }
    }
}
