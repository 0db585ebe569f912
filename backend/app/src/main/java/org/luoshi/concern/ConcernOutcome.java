package org.luoshi.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office or an inspector found. */
@Schema(name = "ConcernOutcome")
public enum ConcernOutcome {
    CONFIRMED,
    NOT_CONFIRMED,
    /** Passed on: not the last word. */
    REFERRED;

    ConcernStatus status() {
        return this == REFERRED ? ConcernStatus.REFERRED : ConcernStatus.RESOLVED;
    }
}
