package org.luoshi.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cohort to be opened. Dates that are left out are those of the decree: 31 August and 30 September of its year (R9).
 * @param year year of graduation
 * @param weeklyDue without it Friday
 * @param grouping without it the one in force when the cohort graduated */
@Schema(name = "NewCohort")
public record NewCohort(
        @NotNull @Min(1949) @Max(2999) Integer year,
        @NotNull LocalDate opensOn,
        LocalDate reportDueOn,
        LocalDate publishDueOn,
        DayOfWeek weeklyDue,
        CohortGrouping grouping) {}
