package org.luoshi.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other rules for a cohort.
 * @param daysBefore the first reminder, in days before the report is due
 * @param everyDays days from one to the next
 * @param atMost how often at most; 0 for never
 * @param version of the rules that were read; 0 where they were the usual ones */
@Schema(name = "ReminderRulesChange")
record ReminderRulesChange(
        @NotNull @Min(0) @Max(300) Integer daysBefore,
        @NotNull @Min(1) @Max(90) Integer everyDays,
        @NotNull @Min(0) @Max(30) Integer atMost,
        @NotNull Integer version) {}
