package org.luoshi.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.national.NationalColumn;

/** A heading of a file.
 * @param heading without blanks and wide letters
 * @param column what it is known for, null where it is not
 * @param suggestion which column of those missing it may be, null where none is like it */
@Schema(name = "FoundHeading")
record FoundHeading(
        String heading,
        @Schema(nullable = true) NationalColumn column,
        @Schema(nullable = true) NationalColumn suggestion) {}
