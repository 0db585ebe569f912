package org.luoshi.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may do with a weekly sheet now. */
@Schema(name = "WeeklySheetAction")
enum SheetAction {
    CONFIRM,
    EXPLAIN,
    LOOK,
    SIGN,
    SEND_BACK
}
