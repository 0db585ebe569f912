package org.luoshi.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step on the way to the published rate (R9). */
@Schema(name = "ReportAction")
enum ReportAction {
    FREEZE,
    CORRECT,
    CONFIRM,
    PUBLISH
}
