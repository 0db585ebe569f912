package org.luoshi.roster;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The refusal of a roster file, with its report in it; written by the problem mapper, described here for the contract.
 * @param report the same once more as one object, as it is answered to whoever asks for it later */
@Schema(name = "RosterRejected")
record RosterRejected(
        @Schema(required = true, examples = "/problems/roster-rejected") String type,
        @Schema(required = true) String title,
        @Schema(required = true, examples = "422") int status,
        @Schema(required = true) String detail,
        String instance,
        String rule,
        String id,
        Integer rows,
        Integer added,
        Integer changed,
        Integer unchanged,
        Integer missing,
        Integer rejected,
        List<String> ignoredColumns,
        Integer errorCount,
        List<RosterImportView.ErrorView> errors,
        RosterImportView report) {}
