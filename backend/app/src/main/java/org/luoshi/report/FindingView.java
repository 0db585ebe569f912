package org.luoshi.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line that a check found.
 * @param college code, null where the whole school is meant
 * @param sheet id of the college's last sheet, where changes are explained; null where it has none
 * @param graduate null where a college is meant
 * @param detail what exactly, in codes or headings of the national layout; null where the check says it all */
@Schema(name = "ReportFinding")
record FindingView(
        @Schema(nullable = true) String college,
        @Schema(nullable = true) String collegeName,
        @Schema(nullable = true) String sheet,
        @Schema(nullable = true) Person graduate,
        @Schema(nullable = true) String detail) {

    /** Whom it is about. */
    @Schema(name = "ReportFindingGraduate")
    record Person(String id, String name, String studentNumber, String schoolClass) {}
}
