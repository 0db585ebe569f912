package org.luoshi.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.luoshi.problem.Text;

/** The people of R4 and one machine. The name in tokens, in the API and in the log is {@link #realmName}. */
public enum Role {
    @JsonProperty(Roles.GRADUATE)
    GRADUATE(Roles.GRADUATE, "毕业生", "Graduate"),
    @JsonProperty(Roles.COUNSELOR)
    COUNSELOR(Roles.COUNSELOR, "辅导员", "Counselor"),
    @JsonProperty(Roles.CLASS_ADVISER)
    CLASS_ADVISER(Roles.CLASS_ADVISER, "班主任", "Class adviser"),
    @JsonProperty(Roles.OFFICER)
    OFFICER(Roles.OFFICER, "就业干事", "Employment officer"),
    @JsonProperty(Roles.LEADER)
    LEADER(Roles.LEADER, "分管领导", "College leader"),
    @JsonProperty(Roles.OFFICE)
    OFFICE(Roles.OFFICE, "招生就业处", "Employment office"),
    @JsonProperty(Roles.INSPECTOR)
    INSPECTOR(Roles.INSPECTOR, "核查人员", "Inspector"),
    @JsonProperty(Roles.REPORTING)
    REPORTING(Roles.REPORTING, "统计接口", "Statistics interface");

    private final String realmName;
    private final Text text;

    Role(String realmName, String zh, String en) {
        this.realmName = realmName;
        this.text = new Text(zh, en);
    }

    /** @return its name for people: the same word on the page and on paper */
    public Text text() {
        return text;
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
