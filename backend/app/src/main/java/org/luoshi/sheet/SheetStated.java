package org.luoshi.sheet;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people stated with a sheet, and names for display: covered by the root and the signature like the figures, but nothing that the log
 * could say again.
 * @param majorNames by code
 * @param grouping of destinations that the cohort's tables show
 * @param weights of the declarations from which the leader's sample is drawn, by id
 * @param confirmedBy subject of the officer */
record SheetStated(
        String collegeName,
        Map<String, String> majorNames,
        String grouping,
        SelfCheck selfCheck,
        List<Explained> drift,
        Map<String, Integer> weights,
        String confirmedBy,
        String confirmedAt) {

    /** What the college's own check of its records came to (R5.2).
     * @param checked how many records were looked at again
     * @param corrected how many of them were returned or corrected */
    @Schema(name = "SelfCheck")
    record SelfCheck(int checked, int corrected) {}

    /** A line of drift that was explained.
     * @param explanationDigest hex SHA-256 of salt and text; the text itself stays outside, as it may speak of a person */
    record Explained(String line, String explanationDigest) {}
}
