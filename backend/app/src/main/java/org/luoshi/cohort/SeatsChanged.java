package org.luoshi.cohort;

import java.util.List;
import java.util.Map;

/** Fired inside the transaction that changed who is counted or where they stand; the statistics follow it.
 * @param joined new graduates without any declaration, as a number for each seat
 * @param moved graduates who were there before: their seat before and after, null where not in the denominator */
public record SeatsChanged(Map<Seat, Long> joined, List<Move> moved) {

    /** One graduate's change of seat. */
    public record Move(long graduateId, Seat before, Seat after) {}
}
