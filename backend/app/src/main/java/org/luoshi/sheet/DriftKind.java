package org.luoshi.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** How what a signed sheet counted no longer stands. */
@Schema(name = "DriftKind")
public enum DriftKind {
    NO_LONGER_COUNTS("不再计入", "no longer counts"),
    REPLACED("已由新的填报取代", "replaced by a later declaration"),
    LEFT_COLLEGE("已不在本学院统计范围", "no longer counted by this college"),
    JOINED_COLLEGE("签字后进入本学院统计范围", "counted by this college since");

    private final Text text;

    DriftKind(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /** @return what it says, for people */
    public Text text() {
        return text;
    }
}
