package org.luoshi.assignments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.luoshi.access.Role;
import org.luoshi.access.Roles;
import org.luoshi.problem.Problem;

/** The roles that a staff member can be given for a cohort (R4). */
public enum AssignableRole {
    @JsonProperty(Roles.COUNSELOR)
    COUNSELOR(Role.COUNSELOR),
    @JsonProperty(Roles.CLASS_ADVISER)
    CLASS_ADVISER(Role.CLASS_ADVISER),
    @JsonProperty(Roles.OFFICER)
    OFFICER(Role.OFFICER),
    @JsonProperty(Roles.LEADER)
    LEADER(Role.LEADER),
    @JsonProperty(Roles.OFFICE)
    OFFICE(Role.OFFICE),
    @JsonProperty(Roles.INSPECTOR)
    INSPECTOR(Role.INSPECTOR);

    private final Role role;

    AssignableRole(Role role) {
        this.role = role;
    }

    String realmName() {
        return role.realmName();
    }

    boolean servesClasses() {
        return this == COUNSELOR || this == CLASS_ADVISER;
    }

    boolean servesACollege() {
        return this == OFFICER || this == LEADER;
    }

    static AssignableRole of(String realmName) {
        return Arrays.stream(values())
                .filter(one -> one.realmName().equals(realmName))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a query parameter or a body.
     * @throws org.luoshi.problem.Refusal invalid-request for any other text */
    @JsonCreator
    public static AssignableRole fromString(String realmName) {
        return Arrays.stream(values())
                .filter(one -> one.realmName().equals(realmName))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_REQUEST
                        .because("没有这个角色，请按提示修改。", "There is no such role: see the field.")
                        .field(
                                "role",
                                "可用：counselor、class-adviser、officer、leader、office、inspector",
                                "one of counselor, class-adviser, officer, leader, office, inspector"));
    }
}
