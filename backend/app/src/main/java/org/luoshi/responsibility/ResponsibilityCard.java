package org.luoshi.responsibility;

import java.time.Instant;
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
     * @param onBehalf entered by staff, so that the graduate had to confirm it
     * @param weeks signed weekly sheets on which it stands as verified (R7.2), in the order in which they were signed */
    @Schema(name = "ResponsibilityOfDeclaration")
    record OfDeclaration(
            String id,
            Destination destination,
            State state,
            boolean onBehalf,
            List<Act> acts,
            List<OfEvidence> evidence,
            List<OfFlag> flags,
            List<OfWeek> weeks) {}

    /** A signed weekly sheet (R7.2).
     * @param entry id of the log's entry of the signature
     * @param week ISO week, such as {@code 2026-W35}
     * @param confirmedBy the officer who confirmed what was signed, null where the log does not say
     * @param title office in which they signed; null where the signed text that the log names is no longer kept
     * @param acting signed for the leader, with a delegation
     * @param code by which anybody can look the sheet up */
    @Schema(name = "ResponsibilityOfWeek")
    record OfWeek(
            String entry,
            String sheet,
            String week,
            @Schema(nullable = true) Act.Who confirmedBy,
            Instant signedAt,
            Act.Who signedBy,
            @Schema(nullable = true) String title,
            boolean acting,
            String code) {}

    /** A proof: who brought it, who opened it.
     * @param sha256 of the file, null for a link */
    @Schema(name = "ResponsibilityOfEvidence")
    record OfEvidence(String id, EvidenceKind kind, @Schema(nullable = true) String sha256, List<Act> acts) {}

    /** A hint (R6.1) and what became of it. */
    @Schema(name = "ResponsibilityOfFlag")
    record OfFlag(String id, FlagKind kind, List<Act> acts) {}
}
