package org.luoshi.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a weekly sheet stands (R7.2). */
@Schema(name = "WeeklySheetState")
public enum SheetState {
    /** The officer looks at figures that still move. */
    PREPARED,
    /** The officer confirmed it: its content is frozen and waits for the leader. */
    CONFIRMED,
    /** The leader sent it back with a reason; the officer confirms it anew. */
    SENT_BACK,
    /** The leader signed it; it never changes again. */
    SIGNED
}
