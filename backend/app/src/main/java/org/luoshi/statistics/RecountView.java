package org.luoshi.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcome of comparing the kept counts with a plain recount.
 * @param graduates in the denominator by the plain recount
 * @param equal whether every count is equal
 * @param repaired whether the kept counts were corrected
 * @param differences the counts that differ, at most 200 of them
 * @param differing how many differ */
@Schema(name = "Recount")
record RecountView(
        int cohort, long graduates, boolean equal, boolean repaired, long differing, List<Difference> differences) {

    /** One count that differs.
     * @param level {@code class}, {@code school} or {@code history}: counts are kept with and without classes, and as a history
     * @param kept what the counters say
     * @param counted what the graduates and their declarations say */
    @Schema(name = "CountDifference")
    record Difference(
            String level,
            String college,
            String major,
            @Schema(nullable = true) String schoolClass,
            int programmeYears,
            String gender,
            int difficulty,
            String reportedAs,
            String verifiedAs,
            boolean signed,
            long kept,
            long counted) {}
}
