package org.luoshi.roster;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New dates of a cohort; what is left out stays.
 * @param version the version that the caller saw */
@Schema(name = "CohortChange")
record CohortChange(
        @NotNull Integer version,
        LocalDate opensOn,
        LocalDate reportDueOn,
        LocalDate publishDueOn,
        DayOfWeek weeklyDue,
        CohortGrouping grouping) {}
