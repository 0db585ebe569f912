package org.luoshi.report;

import java.util.Map;

/** What was stated with a report, and names for display: covered by the root like the figures, but nothing that the log could say again.
 * @param collegeNames by code
 * @param majorNames by code
 * @param grouping of destinations that the cohort's tables show
 * @param warnings how many lines each check had that does not stand in the way
 * @param reason why it corrects the one before, null in the first
 * @param frozenBy subject of the person of the office */
record ReportStated(
        Map<String, String> collegeNames,
        Map<String, String> majorNames,
        String grouping,
        Map<ReportCheck, Integer> warnings,
        String reason,
        String frozenBy,
        String frozenAt) {}
