package org.luoshi.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.State;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.ReturnReason;
import org.luoshi.reading.ReadingRemarkView;

/** One step a declaration took (R8.1).
 * @param role realm name of the role in which the person acted
 * @param version of the declaration that the person decided about
 * @param remarks what the same person had seen in the proofs differently from the machine, before this step
 * @param contentDigest hex SHA-256 of destination, details and evidence at that moment */
@Schema(name = "HistoryStep")
record HistoryStep(
        Action action,
        State from,
        State to,
        String actor,
        String role,
        Instant at,
        int version,
        List<Attestation> attestations,
        List<ReturnReason> reasons,
        List<String> slots,
        @Schema(nullable = true) String comment,
        List<ReadingRemarkView> remarks,
        String contentDigest) {

    static HistoryStep of(DeclarationStep step, List<ReadingRemarkView> remarks) {
        return new HistoryStep(
                step.action(),
                step.from(),
                step.to(),
                step.actorName(),
                step.actorRole(),
                step.at(),
                step.declarationVersion(),
                step.attestations(),
                step.reasons(),
                step.slots(),
                step.comment(),
                remarks,
                step.contentDigest());
    }
}
