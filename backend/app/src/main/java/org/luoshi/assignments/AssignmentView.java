package org.luoshi.assignments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a staff member serves in a cohort in one role.
 * @param collegeCode null for the office and inspectors, who serve the whole school
 * @param classNames classes of that college; empty for college staff
 * @param substitute class staff without a class: they stand in where a class of the college has fewer than two reviewers */
@Schema(name = "Assignment")
public record AssignmentView(
        @Schema(required = true) int cohort,
        @Schema(required = true, examples = "T0101") String staffNumber,
        @Schema(required = true) String name,
        @Schema(required = true) AssignableRole role,
        String collegeCode,
        String collegeName,
        @Schema(required = true) List<String> classNames,
        @Schema(required = true) boolean substitute,
        String phone) {}
