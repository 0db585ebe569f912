package org.luoshi.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose account it is, and under which attribute of Keycloak their number stands. */
@Schema(name = "AccountKind")
public enum AccountKind {
    GRADUATE("student_number"),
    STAFF("staff_number");

    private final String attribute;

    AccountKind(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
