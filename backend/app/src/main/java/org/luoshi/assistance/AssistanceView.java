package org.luoshi.assistance;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;

/** One graduate and the help they got.
 * @param college code
 * @param difficulty national bit mask: 1 employment, 2 family, 4 disability (R5.5)
 * @param standing at stage verified
 * @param verifiedAs destination that counts, null where none
 * @param intention the last one on record
 * @param proofMissing does not want work, as the ledger says, and no proof of it is verified (R5.5)
 * @param lastOn day of the last entry
 * @param quiet neither placed nor documented, and no entry for as long as the targets say
 * @param targetsMet as many of each as the targets say, or placed, or documented */
@Schema(name = "Assistance")
record AssistanceView(
        String id,
        String studentNumber,
        String name,
        String college,
        String collegeName,
        String className,
        int difficulty,
        Standing standing,
        @Schema(nullable = true) Destination verifiedAs,
        @Schema(nullable = true) Intention intention,
        boolean proofMissing,
        int policyTalks,
        int guidances,
        int offers,
        int offersAccepted,
        int trainings,
        @Schema(nullable = true) LocalDate lastOn,
        boolean quiet,
        boolean targetsMet) {

    /** A page of them, named for the contract. */
    @Schema(name = "PageOfAssistance")
    record OfPage(
            @Schema(required = true) List<AssistanceView> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size) {}
}
