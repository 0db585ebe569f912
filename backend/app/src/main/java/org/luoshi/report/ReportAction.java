package org.luoshi.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step on the way to the publication (R9.1). */
@Schema(name = "ReportAction")
enum ReportAction {
    FREEZE,
    CORRECT,
    CONFIRM
}
