package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What came of checking a sample. */
@Schema(name = "InspectionFindingOutcome")
enum FindingOutcome {
    CONSISTENT("一致", "Consistent"),
    /** What was declared is not true: it is annulled, and whoever made, passed and signed it answers for it. */
    INCONSISTENT("不一致", "Inconsistent"),
    /** Nobody could be reached. That is not "true". */
    UNREACHED("未联系上", "Not reached"),
    REFUSED("拒绝配合", "Refused to answer");

    private final Text name;

    FindingOutcome(String zh, String en) {
        this.name = new Text(zh, en);
    }

    Text text() {
        return name;
    }

    /** @return whether it is the last word; the others may be followed by another finding */
    boolean isFinal() {
        return this == CONSISTENT || this == INCONSISTENT;
    }
}
