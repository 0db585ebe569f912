package org.luoshi.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.audit.Unreadable;

/** Holds cohorts against the log: the dates that bind (R9), the grouping of destinations, and which version of the roster is in force. */
@Singleton
class CohortsCheck implements TableCheck {

    private final TableReading reading;

    CohortsCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "cohorts";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, Map<?, ?>> said = new HashMap<>();
        reading.entries(
                snapshot,
                "subject_type = 'cohort' and event in ('cohort-opened', 'cohort-changed')",
                findings,
                line -> said.put(
                        line.subjectId(),
                        line.payload().get("after") instanceof Map<?, ?> after ? after : line.payload()));
        Map<String, Integer> versions = new HashMap<>();
        reading.entries(
                snapshot,
                "subject_type = 'roster-import' and event = 'roster-imported'",
                findings,
                line -> version(line, versions));
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select year, opens_on, report_due_on, publish_due_on, weekly_due, destination_grouping, roster_version"
                        + " from cohort order by year",
                row -> {
                    checked[0]++;
                    String year = row.getString(1);
                    HeldRow held = new HeldRow("cohort", year, findings);
                    Map<?, ?> last = said.remove(year);
                    if (last == null) {
                        held.withoutEntry();
                    } else {
                        Unreadable.named("cohort", year, findings, () -> compare(held, row, last));
                        held.same("version of the roster", row.getInt(7), versions.getOrDefault(year, 0));
                    }
                });
        said.keySet().forEach(year -> new HeldRow("cohort", year, findings).missing());
        return checked[0];
    }

    private static void version(LogLine line, Map<String, Integer> versions) {
        String version = line.text("rosterVersion");
        if (version != null) {
            versions.put(line.text("cohort"), Integer.valueOf(version));
        }
    }

    private static void compare(HeldRow held, ResultSet row, Map<?, ?> last) throws SQLException {
        held.same("opens on", row.getString(2), last.get("opensOn"));
        held.same("report due on", row.getString(3), last.get("reportDueOn"));
        held.same("publication due on", row.getString(4), last.get("publishDueOn"));
        held.same("weekly sheets due on", row.getString(5), last.get("weeklyDue"));
        held.same("grouping of destinations", row.getString(6), last.get("grouping"));
    }
}
