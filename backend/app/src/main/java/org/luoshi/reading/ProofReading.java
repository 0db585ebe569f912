package org.luoshi.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a machine read in a proof, beside what was typed: hints where to look, never a verdict (R6.1).
 * @param means how it was read, null until it is
 * @param pages of the document, null until they are known
 * @param findings empty until it is read
 * @param remarks of reviewers who saw something differently */
@Schema(name = "ProofReading")
public record ProofReading(
        String evidenceId,
        ReadingState state,
        @Schema(nullable = true) Means means,
        @Schema(nullable = true) Integer pages,
        @Schema(nullable = true) Instant readAt,
        List<Finding> findings,
        List<ReadingRemarkView> remarks) {

    /** @return what the machine says about this where a person may see it differently; nothing where it agrees or says nothing */
    public Optional<ReadOutcome> contested(ReadField field) {
        return findings.stream()
                .filter(one -> one.field() == field && one.outcome() != ReadOutcome.AGREES)
                .map(Finding::outcome)
                .findFirst();
    }
}
