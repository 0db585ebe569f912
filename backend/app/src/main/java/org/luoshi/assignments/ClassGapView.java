package org.luoshi.assignments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class that nobody reviews: its graduates wait until the office assigns somebody. */
@Schema(name = "ClassGap")
record ClassGapView(
        @Schema(required = true) String collegeCode,
        @Schema(required = true) String collegeName,
        @Schema(required = true) String className,
        @Schema(required = true, examples = "01/机电2201班") String classKey,
        @Schema(required = true) long graduates) {}
