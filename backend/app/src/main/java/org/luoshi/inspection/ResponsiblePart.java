package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What somebody did with a declaration that was found untrue (R8.1: who signs is responsible). */
@Schema(name = "ResponsiblePart")
enum ResponsiblePart {
    /** Entered, changed, handed in, confirmed or uploaded for it. */
    MADE("填报", "Made it"),
    CLASS_PASSED("班级审核", "Passed it at the class"),
    COLLEGE_PASSED("学院审核", "Passed it at the college"),
    /** Signed a weekly sheet that held it. */
    SIGNED("周报签字", "Signed a sheet with it");

    private final Text name;

    ResponsiblePart(String zh, String en) {
        this.name = new Text(zh, en);
    }

    Text text() {
        return name;
    }
}
