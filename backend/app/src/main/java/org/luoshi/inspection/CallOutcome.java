package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a call. */
@Schema(name = "CallOutcome")
enum CallOutcome {
    ANSWERED,
    NO_ANSWER,
    WRONG_NUMBER,
    REFUSED
}
