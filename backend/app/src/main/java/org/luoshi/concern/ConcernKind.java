package org.luoshi.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the four no's somebody says was broken (R6.2). */
@Schema(name = "ConcernKind")
public enum ConcernKind {
    /** Forced to sign an agreement or contract. */
    COERCION("R6.2a"),
    /** Diploma or degree held back until something was signed. */
    DIPLOMA_TIED("R6.2b"),
    /** Talked into a false agreement, such as for household register or file. */
    FALSE_AGREEMENT("R6.2c"),
    /** Told to hand in internship material as proof of employment. */
    INTERNSHIP("R6.2d");

    private final String rule;

    ConcernKind(String rule) {
        this.rule = rule;
    }

    /** @return the rule that would be broken */
    public String rule() {
        return rule;
    }
}
