package org.luoshi.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.cohort.Cohort;

/** A cohort and its dates, all in Asia/Shanghai and inclusive (R9).
 * @param weeklyDue day on which the weekly review and sheet are due (R7)
 * @param rosterVersion the roster in force; 0 before the first import
 * @param version to be sent back with a change */
@Schema(name = "Cohort")
public record CohortView(
        @Schema(required = true, examples = "2022") int year,
        @Schema(required = true) LocalDate opensOn,
        @Schema(required = true) LocalDate reportDueOn,
        @Schema(required = true) LocalDate publishDueOn,
        @Schema(required = true) DayOfWeek weeklyDue,
        @Schema(required = true) CohortGrouping grouping,
        @Schema(required = true) int rosterVersion,
        @Schema(required = true) int version) {

    static CohortView of(Cohort cohort) {
        return new CohortView(
                cohort.year,
                cohort.opensOn,
                cohort.reportDueOn,
                cohort.publishDueOn,
                DayOfWeek.valueOf(cohort.weeklyDue),
                CohortGrouping.of(cohort.grouping),
                cohort.rosterVersion,
                cohort.version);
    }
}
