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
    static PersonalTable reports() {
        return new PersonalTable(
                "reports-of-roster-files",
                new Text("名单文件对你的信息作了哪些更改", "What roster files changed about you"),
                new Text(
                        "导入前供核对，以免张冠李戴（办法二）",
                        "shown before a file is taken, so that nobody is mixed up (decree, part 2)"),
                "SELECT import_id AS `file`, column_name AS `column`, before_value AS `before`, after_value AS `after`"
                        + " FROM roster_import_change WHERE graduate_id = ? ORDER BY id",
                List.of("DELETE FROM roster_import_change WHERE graduate_id = ?"));
    }

    @Produces
    @Singleton
    static PersonalTable changes() {
        return new PersonalTable(
                "changes-of-the-roster",
                new Text("名单更新前的信息", "What the roster said about you before it changed"),
                new Text("说明统计人数为何变化（办法二）", "explains why totals changed (decree, part 2)"),
                "SELECT roster_version AS rosterVersion, kind, before_values AS `before`, before_id_number AS idNumber"
                        + " FROM roster_change WHERE graduate_id = ? ORDER BY id",
                List.of(
                        "UPDATE roster_change SET before_values = '{}', before_id_number = NULL WHERE graduate_id = ?"));
    }
}
