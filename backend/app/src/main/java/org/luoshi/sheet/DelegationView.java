package org.luoshi.sheet;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts for the leader of a college, and when.
 * @param until last day, inclusive
 * @param endedAt when it was ended early, or null */
@Schema(name = "LeaderDelegation")
record DelegationView(
        String id,
        int cohort,
        String college,
        String staffNumber,
        String name,
        LocalDate from,
        LocalDate until,
        String givenBy,
        Instant givenAt,
        @Schema(nullable = true) Instant endedAt) {

    static DelegationView of(Delegation one) {
        return new DelegationView(
                String.valueOf(one.id),
                one.college.cohortYear,
                one.college.code,
                one.staffNumber,
                one.name,
                one.validFrom,
                one.validUntil,
                one.givenByName,
                one.givenAt,
                one.endedAt);
    }
}
