package org.luoshi.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.FlagView;
import org.luoshi.declaration.State;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Destination;
import org.luoshi.policy.ReturnReason;

/** A declaration as its reader may see and treat it.
 * @param version to be sent along with every change
 * @param slots every proof it needs and what fills it
 * @param missing the slots that nothing fills yet
 * @param allowedActions the steps that this reader may take now, and no others
 * @param attestations the statements that the reader has to make with SUBMIT, CONFIRM or PASS; empty where none is asked
 * @param editable whether this reader may change it and add or remove evidence
 * @param deletable whether this reader may delete it: a draft that was never submitted or proposed
 * @param enteredBy name of whoever entered it
 * @param enteredRole realm name of the role in which they did
 * @param onBehalf whether staff entered it for the graduate
 * @param returned why it came back, null unless RETURNED
 * @param dueOn day by which a returned one should be corrected (Asia/Shanghai)
 * @param claim who is reviewing it right now, null when nobody
 * @param countsAs the stage at which this very declaration counts now; null: it counts for nothing */
@Schema(name = "Declaration")
public record DeclarationView(
        String id,
        int version,
        State state,
        Destination destination,
        Details details,
        GraduateBrief graduate,
        List<EvidenceBrief> evidence,
        List<SlotView> slots,
        List<MissingSlot> missing,
        List<Action> allowedActions,
        List<Attestation> attestations,
        boolean editable,
        boolean deletable,
        String enteredBy,
        String enteredRole,
        boolean onBehalf,
        @Schema(nullable = true) String copyOf,
        Instant createdAt,
        Instant stateSince,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(nullable = true) LocalDate dueOn,
        @Schema(nullable = true) Returned returned,
        List<FlagView> flags,
        @Schema(nullable = true) Claim claim,
        @Schema(nullable = true) CountsAs countsAs) {

    /** Why it came back.
     * @param slots keys of the slots concerned */
    @Schema(name = "Returned")
    record Returned(
            Instant at,
            String actor,
            String role,
            List<ReturnReason> reasons,
            List<String> slots,
            @Schema(nullable = true) String comment) {

        static Returned of(DeclarationStep step) {
            return new Returned(
                    step.at(), step.actorName(), step.actorRole(), step.reasons(), step.slots(), step.comment());
        }
    }

    /** Who is reviewing it. */
    @Schema(name = "Claim")
    record Claim(boolean mine, Instant until) {}

    /** Where a declaration counts (R2.3): under review it is reported, verified and not suspended it is verified. */
    @Schema(name = "CountsAs")
    enum CountsAs {
        REPORTED,
        VERIFIED
    }
}
