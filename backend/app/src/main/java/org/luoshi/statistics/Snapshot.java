package org.luoshi.statistics;

import java.time.Instant;
import java.util.List;

/** The counts of a cohort at one moment, restricted to what somebody may see.
 * @param asOf the moment
 * @param position number of the last entry of the log then
 * @param cells counts; several of them may stand for the same place */
record Snapshot(int cohort, Instant asOf, long position, int rosterVersion, Directory directory, List<Cell> cells) {

    /** What the kept counts of a cohort are recognised by: equal marks, equal counts.
     * @param generation grows with every fold
     * @param changes number of changes not yet added up
     * @param sum of their ids: a change has an id that no other ever had */
    record Mark(long generation, long changes, long sum, int rosterVersion) {}

    Snapshot at(Instant moment, long newPosition) {
        return new Snapshot(cohort, moment, newPosition, rosterVersion, directory, cells);
    }
}
