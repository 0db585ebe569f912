package org.luoshi.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagKind;

/** What declarations of a cluster have in common. */
@Schema(name = "ClusterKind")
public enum ClusterKind {
    EMPLOYER("employer_key", FlagKind.SAME_EMPLOYER),
    CREDIT_CODE("credit_code", FlagKind.SAME_EMPLOYER),
    CONTACT_PHONE("phone_key", FlagKind.SAME_CONTACT_PHONE);

    private final String column;
    private final FlagKind flag;

    ClusterKind(String column, FlagKind flag) {
        this.column = column;
        this.flag = flag;
    }

    /** Of the table of marks. */
    String column() {
        return column;
    }

    FlagKind flag() {
        return flag;
    }
}
