package org.luoshi.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a concern stands, as its sender sees it. */
@Schema(name = "ConcernStatus")
public enum ConcernStatus {
    /** Nobody has answered it yet. */
    OPEN,
    /** Passed on to the school's leadership or discipline inspection; a final answer follows. */
    REFERRED,
    /** Answered for good. */
    RESOLVED
}
