package org.luoshi.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the leader found in one declaration of the sample. */
@Schema(name = "LookOutcome")
public enum LookOutcome {
    /** The proof says what was declared. */
    CONSISTENT,
    /** Something does not fit: the sheet has to go back. */
    DOUBTFUL
}
