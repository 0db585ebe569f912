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
        @Schema(required = true) String id,
        @Schema(required = true) int version,
        @Schema(required = true) State state,
        @Schema(required = true) Destination destination,
        @Schema(required = true) Details details,
        @Schema(required = true) GraduateBrief graduate,
        @Schema(required = true) List<EvidenceBrief> evidence,
        @Schema(required = true) List<SlotView> slots,
        @Schema(required = true) List<MissingSlot> missing,
        @Schema(required = true) List<Action> allowedActions,
        @Schema(required = true) List<Attestation> attestations,
        @Schema(required = true) boolean editable,
        @Schema(required = true) boolean deletable,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) String enteredRole,
        @Schema(required = true) boolean onBehalf,
        String copyOf,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant stateSince,
        Instant submittedAt,
        LocalDate dueOn,
        Returned returned,
        @Schema(required = true) List<FlagView> flags,
        Claim claim,
        CountsAs countsAs) {

    /** Why it came back.
     * @param slots keys of the slots concerned */
    @Schema(name = "Returned")
    record Returned(
            @Schema(required = true) Instant at,
            @Schema(required = true) String actor,
            @Schema(required = true) String role,
            @Schema(required = true) List<ReturnReason> reasons,
            @Schema(required = true) List<String> slots,
            String comment) {

        static Returned of(DeclarationStep step) {
            return new Returned(
                    step.at(), step.actorName(), step.actorRole(), step.reasons(), step.slots(), step.comment());
        }
    }

    /** Who is reviewing it. */
    @Schema(name = "Claim")
    record Claim(
            @Schema(required = true) boolean mine,
            @Schema(required = true) Instant until) {}

    /** Where a declaration counts (R2.3): under review it is reported, verified and not suspended it is verified. */
    @Schema(name = "CountsAs")
    enum CountsAs {
        REPORTED,
        VERIFIED
    }
}
