package org.luoshi.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody who has the code of a signed sheet is told: that it was signed, by whom, and its figures. Nothing about a graduate.
 * @param valid the signature, the stored bytes, every row of the signature and the entry of the log were checked just now, and agree
 * @param signed what the signed text says, never what stands beside it; null where no text with this code and a signature of the school is left
 * @param note the signed text with the school's Ed25519 signature, to be checked with the published keys; null with {@code signed} */
@Schema(name = "PublicWeeklySheet")
record PublicSheetView(
        String code, boolean valid, @Schema(nullable = true) Signed signed, @Schema(nullable = true) String note) {

    /** What was signed.
     * @param collegeName as it stands in the signed package; null where that is no longer what was signed
     * @param actingFor the leader whose place the signer took, or null */
    @Schema(name = "PublicWeeklySheetSigned")
    record Signed(
            int cohort,
            String college,
            @Schema(nullable = true) String collegeName,
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
            String sha256) {}

    /** Employed graduates at a stage.
     * @param rate in percent; null where there is nobody */
    @Schema(name = "PublicWeeklySheetRate")
    record Rate(long employed, @Schema(nullable = true) BigDecimal rate) {}
}
