package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with an inspection. */
@Schema(name = "InspectionAction")
enum InspectionAction {
    COMMIT,
    DRAW,
    CLOSE,
    WITHDRAW
}
