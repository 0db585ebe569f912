package org.luoshi.responsibility;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagOutcome;
import org.luoshi.declaration.State;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.ReturnReason;
import org.luoshi.sheet.LookOutcome;

/** Something that one person did and answers for (R8.1).
 * @param entry id of the log's entry that says so
 * @param who the person; null where the service itself acted
 * @param role realm name of the role in which they acted
 * @param from state of the declaration before, where it took a step
 * @param attestations the checklist: what the person stated
 * @param seconds how long a proof was looked at, where that was measured
 * @param atMost seconds until the same person's next entry of the log, where it was opened and not measured how long: it was not looked at
 *     for longer before they did something else
 * @param look what the leader found in it before signing
 * @param outcome what a reviewer found out about a flag
 * @param contentDigest hex SHA-256 of what was decided about */
@Schema(name = "ResponsibilityAct")
record Act(
        String entry,
        Instant at,
        ActKind what,
        @Schema(nullable = true) Who who,
        @Schema(nullable = true) String role,
        @Schema(nullable = true) State from,
        @Schema(nullable = true) State to,
        List<Attestation> attestations,
        List<ReturnReason> reasons,
        List<String> slots,
        @Schema(nullable = true) Integer seconds,
        @Schema(nullable = true) Integer atMost,
        @Schema(nullable = true) LookOutcome look,
        @Schema(nullable = true) FlagOutcome outcome,
        @Schema(nullable = true) String contentDigest) {

    /** A person: the id under which they act, and the name for display, null where nobody knows it any more. */
    @Schema(name = "ResponsiblePerson")
    record Who(String id, @Schema(nullable = true) String name) {}
}
