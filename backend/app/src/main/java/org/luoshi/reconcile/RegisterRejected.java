package org.luoshi.reconcile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.national.NationalColumn;

/** The refusal of a file whose columns cannot be told apart; written by the problem mapper, described here for the contract.
 * @param headings those found, in their order; absent where the file itself cannot be read
 * @param missing columns of the layout that none of them is */
@Schema(name = "RegisterRejected")
record RegisterRejected(
        @Schema(required = true, examples = "/problems/register-rejected") String type,
        @Schema(required = true) String title,
        @Schema(required = true, examples = "422") int status,
        @Schema(required = true) String detail,
        String instance,
        String rule,
        List<FoundHeading> headings,
        List<NationalColumn> missing) {}
