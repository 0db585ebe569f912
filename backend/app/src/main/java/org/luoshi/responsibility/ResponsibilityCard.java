package org.luoshi.responsibility;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;

/** Who answers for a graduate's declarations (R8.1), rebuilt from the log alone.
 * @param lastEntry the newest entry of the log about this graduate, null where there is none */
@Schema(name = "ResponsibilityCard")
record ResponsibilityCard(
        String graduate, @Schema(nullable = true) String lastEntry, List<OfDeclaration> declarations) {

    /** A declaration: its acts in the order in which they happened, and what belongs to it.
     * @param state as the last step left it
     * @param onBehalf entered by staff, so that the graduate had to confirm it */
    @Schema(name = "ResponsibilityOfDeclaration")
    record OfDeclaration(
            String id,
            Destination destination,
            State state,
            boolean onBehalf,
            List<Act> acts,
            List<OfEvidence> evidence,
            List<OfFlag> flags) {}

    /** A proof: who brought it, who opened it.
     * @param sha256 of the file, null for a link */
    @Schema(name = "ResponsibilityOfEvidence")
    record OfEvidence(String id, EvidenceKind kind, @Schema(nullable = true) String sha256, List<Act> acts) {}

    /** A hint (R6.1) and what became of it. */
    @Schema(name = "ResponsibilityOfFlag")
    record OfFlag(String id, FlagKind kind, List<Act> acts) {}
}
