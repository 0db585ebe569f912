package org.luoshi.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.report.ReportKind;

/** A rate to be published.
 * @param kind the initial rate if none is named */
@Schema(name = "NewPublication")
record NewPublication(@Schema(nullable = true) ReportKind kind) {

    ReportKind kindOrInitial() {
        return kind == null ? ReportKind.INITIAL : kind;
    }
}
