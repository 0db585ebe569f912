package org.luoshi.concern;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;

/** A concern; the same for its sender and for those who answer it, and nobody's name in it but what the sender wrote.
 * @param rule of the decree that would be broken
 * @param destination what the sender told of their declaration, null where nothing
 * @param filedOn day (Asia/Shanghai)
 * @param answer words of the office, null while open
 * @param resolvable whether this reader may answer it now
 * @param version to be sent back with an answer */
@Schema(name = "Concern")
record ConcernView(
        String id,
        int cohort,
        ConcernKind kind,
        String rule,
        String text,
        @Schema(nullable = true) Destination destination,
        @Schema(nullable = true) String employerName,
        LocalDate filedOn,
        ConcernStatus status,
        @Schema(nullable = true) ConcernOutcome outcome,
        @Schema(nullable = true) String answer,
        @Schema(nullable = true) LocalDate resolvedOn,
        boolean resolvable,
        int version) {

    static ConcernView of(Concern one, boolean answers) {
        return new ConcernView(
                one.id,
                one.cohortYear,
                one.kind,
                one.kind.rule(),
                one.text,
                one.destination,
                one.employerName,
                one.filedOn,
                one.status,
                one.outcome,
                one.answer,
                one.resolvedOn,
                answers && one.status != ConcernStatus.RESOLVED,
                one.version);
    }
}
