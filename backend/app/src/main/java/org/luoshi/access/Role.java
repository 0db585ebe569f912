package org.luoshi.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** The people of R4 and one machine. The name in tokens, in the API and in the log is {@link #realmName}. */
public enum Role {
    @JsonProperty(Roles.GRADUATE)
    GRADUATE(Roles.GRADUATE),
    @JsonProperty(Roles.COUNSELOR)
    COUNSELOR(Roles.COUNSELOR),
    @JsonProperty(Roles.CLASS_ADVISER)
    CLASS_ADVISER(Roles.CLASS_ADVISER),
    @JsonProperty(Roles.OFFICER)
    OFFICER(Roles.OFFICER),
    @JsonProperty(Roles.LEADER)
    LEADER(Roles.LEADER),
    @JsonProperty(Roles.OFFICE)
    OFFICE(Roles.OFFICE),
    @JsonProperty(Roles.INSPECTOR)
    INSPECTOR(Roles.INSPECTOR),
    @JsonProperty(Roles.REPORTING)
    REPORTING(Roles.REPORTING);

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    public String realmName() {
        return realmName;
    }

    /** @return the role of that realm name, or nothing for roles of Keycloak's own */
    public static Optional<Role> of(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }
}
