package org.luoshi.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Details;
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
 * @param editable whether this reader may change, add evidence to, or delete it
 * @param deletable whether this reader may delete it: a draft that was never submitted
 * @param returned why it came back, null unless RETURNED
 * @param dueOn day by which a returned one should be corrected (Asia/Shanghai)
 * @param claim who is reviewing it right now, null when nobody
 * @param countsAs what the graduate's record counts as now */
@Schema(name = "Declaration")
record DeclarationView(
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
        EnteredBy enteredBy,
        String copyOf,
        Instant createdAt,
        Instant stateSince,
        Instant submittedAt,
        LocalDate dueOn,
        Returned returned,
        List<FlagView> flags,
        Claim claim,
        CountsAs countsAs) {

    /** Who entered it.
     * @param role realm name of the role at that time
     * @param onBehalf whether staff entered it for the graduate */
    @Schema(name = "EnteredBy")
    record EnteredBy(String name, String role, boolean onBehalf) {}

    /** Why it came back.
     * @param slots keys of the slots concerned */
    @Schema(name = "Returned")
    record Returned(
            Instant at, String byName, String byRole, List<ReturnReason> reasons, List<String> slots, String comment) {}

    /** Who is reviewing it. */
    @Schema(name = "Claim")
    record Claim(boolean mine, Instant until) {}

    /** What the graduate's record counts as at the two stages; null where nothing counts (R2.3). */
    @Schema(name = "CountsAs")
    record CountsAs(Destination reported, Destination verified) {}
}
