package org.luoshi.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The counts of a cohort at one moment, restricted to what somebody may see.
 * @param asOf the moment
 * @param position how many entries of the log had their place then
 * @param cells counts; several of them may stand for the same place
 * @param made what was worked out from these cells, by what was asked */
record Snapshot(
        int cohort,
        Instant asOf,
        long position,
        int rosterVersion,
        Directory directory,
        List<Cell> cells,
        Map<Object, Object> made) {

    static Snapshot of(
            int cohort, Instant asOf, long position, int rosterVersion, Directory directory, List<Cell> cells) {
        return new Snapshot(cohort, asOf, position, rosterVersion, directory, cells, new ConcurrentHashMap<>());
    }

    /** What the kept counts of a cohort are recognised by: equal marks, equal counts.
     * @param generation grows with every fold
     * @param changes number of changes not yet added up
     * @param sum of their ids: a change has an id that no other ever had */
    record Mark(long generation, long changes, long sum, int rosterVersion) {}

    Snapshot at(Instant moment) {
        return at(moment, position);
    }

    Snapshot at(Instant moment, long newPosition) {
        return new Snapshot(cohort, moment, newPosition, rosterVersion, directory, cells, made);
    }

    /** @param question whatever the result depends on beside the cells
     * @return the result, worked out once for these cells */
    @SuppressWarnings("unchecked")
    <T> T once(Object question, Supplier<T> work) {
        return (T) made.computeIfAbsent(question, asked -> work.get());
    }
}
