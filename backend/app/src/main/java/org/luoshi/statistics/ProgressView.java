package org.luoshi.statistics;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.State;

/** How far the collection has come (R5.1) and what is waiting for whom (R7.1).
 * @param overdueAfterDays a declaration that waits longer than this for a reviewer is overdue */
@Schema(name = "Progress")
record ProgressView(
        int cohort,
        Instant asOf,
        long position,
        int rosterVersion,
        int overdueAfterDays,
        Figures total,
        List<Group> groups) {

    /** One college.
     * @param key code of the college */
    @Schema(name = "ProgressGroup")
    record Group(String key, String name, Figures figures) {}

    /** Figures of some graduates.
     * @param graduates of the denominator
     * @param declared those with a declaration that counts at the stage reported, employed or not
     * @param notDeclared all others
     * @param states declarations by the state they are in now; states that nobody is in are left out
     * @param atClass waiting for class staff
     * @param atCollege waiting for the college
     * @param overdue waiting longer than allowed, at class and college together */
    @Schema(name = "ProgressFigures")
    record Figures(
            long graduates,
            long declared,
            long notDeclared,
            List<StateCount> states,
            Waiting atClass,
            Waiting atCollege,
            long overdue) {}

    /** Declarations in one state. */
    @Schema(name = "DeclarationStateCount")
    record StateCount(State state, long count) {}

    /** Declarations that wait for a reviewer.
     * @param medianHours how long the middle one has been waiting, null when none waits
     * @param oldestSince since when the oldest has been waiting, null when none waits */
    @Schema(name = "ReviewWaiting")
    record Waiting(
            long count,
            @Schema(nullable = true) Long medianHours,
            @Schema(nullable = true) Instant oldestSince,
            long overdue) {}
}
