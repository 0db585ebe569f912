package org.luoshi.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody who has the code of a signed sheet is told: that it was signed, by whom, and its figures. Nothing about a graduate.
 * @param valid the signature and the stored bytes were checked just now
 * @param actingFor the leader whose place the signer took, or null
 * @param note the signed text with the school's Ed25519 signature, to be checked with the published keys */
@Schema(name = "PublicWeeklySheet")
record PublicSheetView(
        String code,
        boolean valid,
        int cohort,
        String college,
        String collegeName,
        String week,
        long graduates,
        Rate reported,
        Rate verified,
        String signer,
        String title,
        @Schema(nullable = true) String actingFor,
        Instant signedAt,
        long position,
        String root,
        String sha256,
        String note) {

    /** Employed graduates at a stage.
     * @param rate in percent; null where there is nobody */
    @Schema(name = "PublicWeeklySheetRate")
    record Rate(long employed, @Schema(nullable = true) BigDecimal rate) {}
}
