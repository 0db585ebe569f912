package org.luoshi.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adding cells up. */
final class Cells {

    private Cells() {}

    /** @return one cell for each place with the sum of its numbers, without those that come to nothing */
    static List<Cell> sum(Collection<Cell> cells) {
        Map<Cell, Long> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.merge(cell.with(0), cell.n(), Long::sum));
        List<Cell> added = new ArrayList<>(sums.size());
        sums.forEach((place, n) -> {
            if (n != 0) {
                added.add(place.with(n));
            }
        });
        return added;
    }

    /** @return what must be added to {@code kept} so that it equals {@code counted}, place by place */
    static List<Cell> difference(Collection<Cell> counted, Collection<Cell> kept) {
        List<Cell> both = new ArrayList<>(counted);
        kept.forEach(cell -> both.add(cell.with(-cell.n())));
        return sum(both);
    }

    /** @return the same without classes, added up */
    static List<Cell> rollUp(Collection<Cell> cells) {
        return sum(cells.stream().map(Cell::rolledUp).toList());
    }
}
