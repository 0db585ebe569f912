package org.luoshi.reading;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer saw something differently from the machine.
 * @param outcome what the machine had said
 * @param by name of the reviewer
 * @param role realm name */
@Schema(name = "ReadingRemark")
public record ReadingRemarkView(
        String evidenceId, ReadField field, ReadOutcome outcome, String by, String role, Instant at) {

    static ReadingRemarkView of(ReadingRemark remark) {
        return new ReadingRemarkView(
                String.valueOf(remark.evidenceId),
                remark.field,
                remark.outcome,
                remark.remarkedByName,
                remark.remarkedRole,
                remark.remarkedAt);
    }
}
