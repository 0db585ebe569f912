package org.luoshi.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection.
 * @param running whether today is within its period and it is neither closed nor withdrawn
 * @param commitment null until the population was committed
 * @param draw null until the seed was given
 * @param withdrawal null unless it was withdrawn
 * @param allowedActions what the caller may do now */
@Schema(name = "Inspection")
record InspectionView(
        String id,
        int cohort,
        InspectionKind kind,
        InspectionState state,
        LocalDate from,
        LocalDate until,
        boolean running,
        List<StratumBy> strata,
        Sizes sizes,
        String announcedBy,
        Instant announcedAt,
        String announcedEntry,
        @Schema(nullable = true) Commitment commitment,
        @Schema(nullable = true) Drawn draw,
        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) Withdrawn withdrawal,
        List<InspectionAction> allowedActions) {

    /** What nobody can change any more without being found out.
     * @param position of the log: the population is what it says up to there
     * @param root hex root of the Merkle tree over plan and population (RFC 9162) */
    @Schema(name = "InspectionCommitment")
    record Commitment(long position, String root, int population, String by, Instant at) {}

    /** What followed.
     * @param samples how many the caller sees
     * @param checked how many of them have a finding */
    @Schema(name = "InspectionDrawn")
    record Drawn(String seed, String by, Instant at, long samples, long checked) {}

    /** Why it is none any more. */
    @Schema(name = "InspectionWithdrawn")
    record Withdrawn(String by, Instant at, String reason) {}
}
