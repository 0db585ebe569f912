package org.luoshi.assistance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What each graduate in difficulty is to get at least (R5.4).
 * @param quietDays after so many days without an entry somebody is told
 * @param usual nobody set anything else for this cohort
 * @param version 0 where they are the usual ones */
@Schema(name = "AssistanceTargets")
record AssistanceTargetsView(
        int cohort,
        int policyTalks,
        int guidances,
        int offers,
        int trainings,
        int quietDays,
        boolean usual,
        int version) {

    static AssistanceTargetsView of(AssistanceTargets targets) {
        return new AssistanceTargetsView(
                targets.cohortYear,
                targets.policyTalks,
                targets.guidances,
                targets.offers,
                targets.trainings,
                targets.quietDays,
                targets.version == 0,
                targets.version);
    }

    /** Other targets for a cohort.
     * @param version of those that were read */
    @Schema(name = "AssistanceTargetsChange")
    record Change(
            @NotNull @Min(0) @Max(20) Integer policyTalks,
            @NotNull @Min(0) @Max(20) Integer guidances,
            @NotNull @Min(0) @Max(20) Integer offers,
            @NotNull @Min(0) @Max(20) Integer trainings,
            @NotNull @Min(1) @Max(180) Integer quietDays,
            @NotNull Integer version) {}
}
