package org.luoshi.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The people of R4 and one machine. The name in tokens, in the API and in the log is {@link #realmName}. */
public enum Role {
    GRADUATE(Roles.GRADUATE),
    COUNSELOR(Roles.COUNSELOR),
    CLASS_ADVISER(Roles.CLASS_ADVISER),
    OFFICER(Roles.OFFICER),
    LEADER(Roles.LEADER),
    OFFICE(Roles.OFFICE),
    INSPECTOR(Roles.INSPECTOR),
    REPORTING(Roles.REPORTING);

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    @JsonValue
    public String realmName() {
        return realmName;
    }

    /** @return the role of that realm name, or nothing for roles of Keycloak's own */
    public static Optional<Role> of(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }

    @JsonCreator
    static Role require(String realmName) {
        return of(realmName).orElseThrow(() -> new IllegalArgumentException("no such role: " + realmName));
    }
}
