package org.luoshi.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.audit.LogProof;
import org.luoshi.report.ReportKind;

/** A published employment rate (R9.2): aggregates only. A group of fewer than {@code hiddenBelow} graduates is hidden, and so is whatever
 * it could be worked out from: its figures are null.
 * @param number 1 unless it corrects an earlier one; then {@code reason} says why
 * @param frozenAt when the figures were taken, at {@code position} of the log
 * @param confirmedOn day on which the province confirmed them
 * @param rate in percent, two decimals
 * @param grouping of destinations that the cohort's tables show first
 * @param destinations by grouping: the ministry's of 2024 and 2021, and the decree's forms
 * @param others what else was published of the cohort: earlier numbers and the other cut */
@Schema(name = "InitialRate")
record InitialRateView(
        int cohort,
        ReportKind kind,
        int number,
        @Schema(nullable = true) String reason,
        Instant publishedAt,
        Instant frozenAt,
        LocalDate confirmedOn,
        String reference,
        @Schema(nullable = true) Long graduates,
        @Schema(nullable = true) Long employed,
        @Schema(nullable = true, examples = "97.42") BigDecimal rate,
        int hiddenBelow,
        String grouping,
        List<College> colleges,
        Map<String, List<Group>> destinations,
        List<Other> others,
        Verification verification) {

    /** A college with its majors. */
    @Schema(name = "PublishedCollege")
    record College(
            String key,
            String name,
            @Schema(nullable = true) Long graduates,
            @Schema(nullable = true) Long employed,
            @Schema(nullable = true) BigDecimal rate,
            List<Major> majors) {}

    /** A major. */
    @Schema(name = "PublishedMajor")
    record Major(
            String key,
            String name,
            @Schema(nullable = true) Long graduates,
            @Schema(nullable = true) Long employed,
            @Schema(nullable = true) BigDecimal rate) {}

    /** A group of destinations.
     * @param share of all graduates, in percent */
    @Schema(name = "PublishedGroup")
    record Group(
            String key,
            String zh,
            String en,
            @Schema(nullable = true) Long count,
            @Schema(nullable = true) BigDecimal share) {}

    /** Another publication of the cohort. */
    @Schema(name = "OtherPublication")
    record Other(
            ReportKind kind,
            int number,
            Instant publishedAt,
            @Schema(nullable = true) BigDecimal rate,
            @Schema(nullable = true) String reason) {}

    /** How anybody checks it.
     * @param policyVersion of the rules that say who counts
     * @param sha256 hex digest of the signed content ({@code …/signed.json})
     * @param note the signed text that names the figures and the digest; checked with the published keys
     * @param reportRoot hex root over every counted graduate of the frozen report
     * @param reportNote the signed text of the report
     * @param proof that the publication stands in the log; null for the minute until a checkpoint covers it */
    @Schema(name = "PublicationVerification")
    record Verification(
            long position,
            int rosterVersion,
            String policyVersion,
            String sha256,
            String note,
            String reportRoot,
            String reportSha256,
            String reportNote,
            @Schema(nullable = true) LogProof proof) {}
}
