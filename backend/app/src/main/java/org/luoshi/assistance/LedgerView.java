package org.luoshi.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.access.Role;

/** The help ledger of one graduate, the newest day first; what another entry took the place of stays in it.
 * @param about where the graduate stands
 * @param recordable whether the caller may add an entry */
@Schema(name = "HelpLedger")
public record LedgerView(AssistanceView about, AssistanceTargetsView targets, List<Entry> entries, boolean recordable) {

    /** One entry.
     * @param text words, null where nothing was written or when they were deleted
     * @param replaces id of the entry whose place it takes
     * @param replacedBy id of the entry that took its place; it stands where this is null and it withdraws nothing
     * @param withdrawn it takes the entry before back, and says why
     * @param recordedBy name */
    @Schema(name = "HelpEntry")
    record Entry(
            String id,
            HelpKind kind,
            LocalDate on,
            @Schema(nullable = true) String employer,
            @Schema(nullable = true) String text,
            @Schema(nullable = true) Intention intention,
            @Schema(nullable = true) OfferOutcome outcome,
            @Schema(nullable = true) String replaces,
            @Schema(nullable = true) String replacedBy,
            boolean withdrawn,
            String recordedBy,
            Role recordedRole,
            Instant recordedAt) {}
}
