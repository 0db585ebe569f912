package org.luoshi.declaration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** A hint for reviewers (R6.1).
 * @param text what was noticed, in neutral words
 * @param detail the figures behind it, null when the text says it all
 * @param evidenceId the evidence it is about, null when about the declaration as a whole
 * @param outcome null while nobody disposed of it */
@Schema(name = "RiskFlag")
public record FlagView(
        String id,
        FlagKind kind,
        Text text,
        @Schema(nullable = true) Text detail,
        @Schema(nullable = true) String evidenceId,
        Instant raisedAt,
        @Schema(nullable = true) FlagOutcome outcome,
        @Schema(nullable = true) String comment,
        @Schema(nullable = true) Instant disposedAt) {

    /** @return the flag for its readers */
    public static FlagView of(RiskFlag flag) {
        return new FlagView(
                String.valueOf(flag.id()),
                flag.kind(),
                new Text(flag.kind().zh(), flag.kind().en()),
                flag.detail(),
                flag.evidenceId() == null ? null : String.valueOf(flag.evidenceId()),
                flag.raisedAt(),
                flag.outcome(),
                flag.comment(),
                flag.disposedAt());
    }
}
