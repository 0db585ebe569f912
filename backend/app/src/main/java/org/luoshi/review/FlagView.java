package org.luoshi.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.FlagOutcome;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.problem.Text;

/** A hint for reviewers (R6.1).
 * @param evidenceId the evidence it is about, null when about the declaration as a whole
 * @param outcome null while nobody disposed of it */
@Schema(name = "RiskFlag")
record FlagView(
        String id,
        FlagKind kind,
        Text text,
        String evidenceId,
        Instant raisedAt,
        FlagOutcome outcome,
        String comment,
        Instant disposedAt) {

    static FlagView of(RiskFlag flag) {
        return new FlagView(
                String.valueOf(flag.id()),
                flag.kind(),
                new Text(flag.kind().zh(), flag.kind().en()),
                flag.evidenceId() == null ? null : String.valueOf(flag.evidenceId()),
                flag.raisedAt(),
                flag.outcome(),
                flag.comment(),
                flag.disposedAt());
    }
}
