package org.luoshi.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a page can offer a person; the page decides nothing by role itself. */
enum Navigation {
    @JsonProperty("my-destination")
    MY_DESTINATION(Role.GRADUATE),
    @JsonProperty("my-data")
    MY_DATA(Role.GRADUATE),
    @JsonProperty("dashboard")
    DASHBOARD(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("review")
    REVIEW(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER),
    @JsonProperty("graduates")
    GRADUATES(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("statistics")
    STATISTICS(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("review-quality")
    REVIEW_QUALITY(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.OFFICE),
    @JsonProperty("assistance")
    ASSISTANCE(
            Role.GRADUATE, Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("weekly-sheets")
    WEEKLY_SHEETS(Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("deadlines")
    DEADLINES(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("provincial-report")
    PROVINCIAL_REPORT(Role.OFFICE),
    @JsonProperty("reconciliation")
    RECONCILIATION(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.OFFICE),
    @JsonProperty("inspections")
    INSPECTIONS(Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("register")
    REGISTER(Role.GRADUATE, Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("disputes")
    DISPUTES(Role.OFFICE),
    @JsonProperty("concerns")
    CONCERNS(Role.GRADUATE, Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("risk")
    RISK(Role.OFFICE, Role.INSPECTOR),
    @JsonProperty("roster")
    ROSTER(Role.OFFICE),
    @JsonProperty("assignments")
    ASSIGNMENTS(Role.OFFICE),
    @JsonProperty("accounts")
    ACCOUNTS(Role.OFFICE),
    @JsonProperty("cohorts")
    COHORTS(Role.OFFICE),
    @JsonProperty("api-access")
    API_ACCESS(Role.OFFICE),
    @JsonProperty("retention")
    RETENTION(Role.OFFICE),
    @JsonProperty("audit")
    AUDIT(Role.OFFICE, Role.INSPECTOR);

    private final Set<Role> roles;

    Navigation(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** @return what this person's page offers, in order */
    static List<Navigation> of(Actor actor) {
        return Arrays.stream(values())
                .filter(entry -> entry.roles.stream().anyMatch(actor::has))
                .toList();
    }
}
