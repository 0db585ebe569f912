package org.luoshi.inspection;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.access.Role;
import org.luoshi.problem.Text;

/** Who inspects whom (R5.2, R8.2). */
@Schema(name = "InspectionKind")
public enum InspectionKind {
    /** A college checks its own records again (R5.2). */
    SELF_CHECK("学院自查", "Self-check of the colleges", Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR),
    /** Each college is checked by itself first and by another one second, who see neither each other's finding nor who passed it. */
    MUTUAL("学院互查", "Mutual check between colleges", Role.OFFICER, Role.LEADER),
    SCHOOL("学校核查", "Inspection by the school", Role.OFFICE, Role.INSPECTOR),
    PROVINCE("省级核查", "Inspection by the province", Role.OFFICE, Role.INSPECTOR),
    MINISTRY("部级核查", "Inspection by the ministry", Role.OFFICE, Role.INSPECTOR);

    private final Text name;
    private final Set<Role> checkers;

    InspectionKind(String zh, String en, Role first, Role... others) {
        this.name = new Text(zh, en);
        this.checkers = EnumSet.of(first, others);
    }

    Text text() {
        return name;
    }

    /** @return the roles that call and record findings */
    Set<Role> checkers() {
        return checkers;
    }
}
