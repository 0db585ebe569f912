package org.luoshi.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;
import org.luoshi.sheet.SheetFigures;

/** How a cohort stands on its way from signed sheets to the published rate (R9).
 * @param checks what was looked at just now; those that refuse must come to nothing before a freeze
 * @param packages what was frozen, the newest first
 * @param steps what can be done now for each cut */
@Schema(name = "ProvincialReport")
record ReportView(
        int cohort,
        LocalDate reportDueOn,
        LocalDate publishDueOn,
        List<Check> checks,
        List<Package> packages,
        List<Steps> steps) {

    /** A check and what it found.
     * @param refuses whether a line of it stands in the way of the freeze
     * @param rule of the decree behind it
     * @param count lines; {@code GET …/provincial-report/checks/{check}} lists them */
    @Schema(name = "ReportCheckResult")
    record Check(ReportCheck check, boolean refuses, String rule, Text title, int count) {}

    /** What can be done now for a cut, in this order: freeze, confirm.
     * @param latest number of its last report, null before the first freeze */
    @Schema(name = "ReportSteps")
    record Steps(ReportKind kind, @Schema(nullable = true) Integer latest, List<ReportAction> allowedActions) {}

    /** A frozen report.
     * @param number 1, then one for each correction
     * @param root hex root of its Merkle tree
     * @param sha256 hex digest of the stored bytes
     * @param reason why it corrects the one before
     * @param warnings how many lines each check had that did not stand in the way
     * @param note the signed text with the school's signature
     * @param confirmation of the province, null before */
    @Schema(name = "ReportPackage")
    record Package(
            ReportKind kind,
            int number,
            Instant frozenAt,
            String frozenBy,
            long position,
            int rosterVersion,
            String policyVersion,
            String root,
            String sha256,
            @Schema(nullable = true) String reason,
            Map<ReportCheck, Integer> warnings,
            Row total,
            List<OfCollege> colleges,
            List<OfSheet> sheets,
            String note,
            @Schema(nullable = true) Confirmation confirmation) {}

    /** A college with its majors. */
    @Schema(name = "ReportCollege")
    record OfCollege(Row row, List<Row> majors) {}

    /** The signed sheet that a college's figures stand on. */
    @Schema(name = "ReportSheet")
    record OfSheet(String college, String sheet, String week, long position, String root, String sha256) {}

    /** Counts of a major, a college or the school. */
    @Schema(name = "ReportRow")
    record Row(
            String key,
            String name,
            long graduates,
            long notDeclared,
            SheetFigures.Difficulty inDifficulty,
            Stage reported,
            Stage verified,
            Stage signed) {}

    /** What counts at one stage; the stage signed is the one that is reported and published.
     * @param rate in percent; null where there is nobody
     * @param destinations counts by code
     * @param groups counts by grouping and group: the decree's forms, and the ministry's groups of 2021 and 2024 */
    @Schema(name = "ReportStage")
    record Stage(
            long employed,
            @Schema(nullable = true, examples = "97.42") BigDecimal rate,
            Map<String, Long> destinations,
            Map<String, Map<String, Long>> groups) {}

    /** What the province answered. */
    @Schema(name = "ProvincialConfirmation")
    record Confirmation(LocalDate confirmedOn, String reference, String by, Instant at) {}
}
