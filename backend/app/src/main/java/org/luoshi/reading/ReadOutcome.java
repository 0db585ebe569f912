package org.luoshi.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the text of a proof says beside what was typed: a hint where to look, never a verdict. */
@Schema(name = "ReadOutcome")
public enum ReadOutcome {
    AGREES,
    DIFFERS,
    NOT_FOUND,
    /** Words that stand in the text and have nothing typed beside them. */
    SEEN
}
