package org.luoshi.national;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One row of the national layout. A cell that says nothing is empty, never null. */
public final class NationalRow {

    private final Map<NationalColumn, String> cells;

    private NationalRow(Map<NationalColumn, String> cells) {
        this.cells = cells;
    }

    /** @param cells in the order of the layout, as {@link #cells} gave them; null or missing ones are empty */
    public static NationalRow of(List<String> cells) {
        Map<NationalColumn, String> all = new EnumMap<>(NationalColumn.class);
        for (int i = 0; i < Math.min(cells.size(), NationalColumn.LAYOUT.size()); i++) {
            put(all, NationalColumn.LAYOUT.get(i), cells.get(i));
        }
        return new NationalRow(all);
    }

    /** @param cells by column; null ones are empty */
    public static NationalRow of(Map<NationalColumn, String> cells) {
        Map<NationalColumn, String> all = new EnumMap<>(NationalColumn.class);
        cells.forEach((column, text) -> put(all, column, text));
        return new NationalRow(all);
    }

    private static void put(Map<NationalColumn, String> cells, NationalColumn column, String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(column, text);
        }
    }

    public String get(NationalColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** @return the 32 cells in the order of the layout */
    public List<String> cells() {
        List<String> all = new ArrayList<>(NationalColumn.LAYOUT.size());
        NationalColumn.LAYOUT.forEach(column -> all.add(get(column)));
        return all;
    }
}
