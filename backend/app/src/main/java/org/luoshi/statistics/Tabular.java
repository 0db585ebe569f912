package org.luoshi.statistics;

import java.util.List;

/** A view that can also be read as a table: CSV and xlsx are written from the same rows. */
interface Tabular {

    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @return name of the file and of the xlsx sheet, ASCII, without an extension */
    String title();

    /** @return headings, one for each column */
    List<String> header();

    /** @return rows as long as the header; a cell is a String, a Long, a BigDecimal or null */
    List<List<Object>> rows();
}
