package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office decided about an appeal. */
@Schema(name = "AppealOutcome")
enum AppealOutcome {
    /** The person does not answer for it: the entry stays readable and no longer stands. */
    GRANTED,
    REJECTED
}
