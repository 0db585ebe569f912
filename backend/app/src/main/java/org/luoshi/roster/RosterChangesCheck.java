package org.luoshi.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;

/** Holds what each version of a roster changed and removed against the log, by how many (R2.2): figures of the past are made from it. What a
 * graduate was before is not in the log. */
@Singleton
class RosterChangesCheck implements TableCheck {

    private final TableReading reading;

    RosterChangesCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "roster-changes";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, Integer> said = new HashMap<>();
        Set<String> passedOver = new HashSet<>();
        reading.entries(snapshot, "subject_type = 'roster-import' and event = 'roster-imported'", findings, line -> {
            String version = line.text("cohort") + "/" + line.text("rosterVersion");
            if (line.payload().get("changed") == null) {
                passedOver.add(version);
            } else {
                add(version + "/CHANGED", line, "changed", said);
                add(version + "/REMOVED", line, "removed", said);
            }
        });
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select concat(cohort_year, '/', roster_version), kind, count(*) from roster_change"
                        + " group by cohort_year, roster_version, kind",
                row -> {
                    checked[0] += row.getLong(3);
                    if (!passedOver.contains(row.getString(1))) {
                        String which = row.getString(1) + "/" + row.getString(2);
                        Integer inLog = said.remove(which);
                        compare(which, row.getInt(3), inLog == null ? 0 : inLog, findings);
                    }
                });
        said.forEach((which, inLog) -> compare(which, 0, inLog, findings));
        return checked[0];
    }

    // a file that changes nothing is taken under the version that is in force
    private static void add(String which, LogLine line, String name, Map<String, Integer> said) {
        said.merge(which, Integer.valueOf(line.text(name)), Integer::sum);
    }

    private static void compare(String which, int here, int inLog, Consumer<Finding> findings) {
        new HeldRow("roster-change", which, findings).same("graduates", here, inLog);
    }
}
