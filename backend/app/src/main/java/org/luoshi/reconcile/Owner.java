package org.luoshi.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** Who has to act on a difference. */
@Schema(name = "DifferenceOwner")
enum Owner {
    /** Urges the graduate to fill in and to bring the proof (R5.1). */
    CLASS_STAFF("辅导员、班主任", "Class staff"),
    /** Reviews what stands in the register (R7.1). */
    OFFICER("就业干事", "Employment officer"),
    /** Keeps the roster, and sees to rows of which no college is known. */
    OFFICE("招生就业处", "Employment office");

    private final Text text;

    Owner(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
