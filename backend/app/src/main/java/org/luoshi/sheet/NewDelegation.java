package org.luoshi.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts for the leader of a college, and when.
 * @param college code
 * @param staffNumber of the token of whoever acts; their account needs the role leader
 * @param from first day, in the school's time
 * @param until last day, inclusive */
@Schema(name = "NewLeaderDelegation")
record NewDelegation(
        @NotNull Integer cohort,
        @NotNull @Size(min = 1, max = 20) String college,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,32}") String staffNumber,
        @NotNull @Size(min = 1, max = 100) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {}
