package org.luoshi.roster;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What roster versions hold about a graduate. */
final class HeldInRosters {

    private HeldInRosters() {}

    @Produces
    @Singleton
    static PersonalTable changes() {
        return new PersonalTable(
                "changes-of-the-roster",
                new Text("名单更新前的信息", "What the roster said about you before it changed"),
                new Text("说明统计人数为何变化(办法二)", "explains why totals changed (decree, part 2)"),
                "SELECT roster_version AS rosterVersion, kind, before_values AS `before`, before_id_number AS idNumber"
                        + " FROM roster_change WHERE graduate_id = ? ORDER BY id",
                List.of(
                        "UPDATE roster_change SET before_values = '{}', before_id_number = NULL WHERE graduate_id = ?"));
    }
}
