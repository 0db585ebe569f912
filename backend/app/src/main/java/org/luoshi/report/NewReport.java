package org.luoshi.report;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report to be frozen.
 * @param kind the initial cut if none is named
 * @param reason why it corrects the one before, needed as soon as there is one; it is published, so it names no person */
@Schema(name = "NewProvincialReport")
record NewReport(@Schema(nullable = true) ReportKind kind, @Size(max = 1000) @Schema(nullable = true) String reason) {

    ReportKind kindOrInitial() {
        return kind == null ? ReportKind.INITIAL : kind;
    }
}
