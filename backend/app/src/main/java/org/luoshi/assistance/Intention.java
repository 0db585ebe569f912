package org.luoshi.assistance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What a graduate wants. Not wanting work is believed here and counts only with its proof, declared as NOT_SEEKING (R5.5). */
@Schema(name = "Intention")
public enum Intention {
    WANTS_WORK("有就业意向", "wants work"),
    UNDECIDED("尚未确定", "undecided"),
    NO_INTENTION("没有就业意向", "does not want work");

    private final Text text;

    Intention(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
