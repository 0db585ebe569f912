package org.luoshi.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.audit.Unreadable;

/** Holds the roster files that were handed in against the log, each with its report in numbers, and the names that they changed (R2.2): who
 * brought the denominator, and from which file. */
@Singleton
class RosterImportsCheck implements TableCheck {

    private static final String IMPORTS =
            "select id, cohort_year, sha256, dry_run, status, roster_version, row_count, added,"
                    + " changed, unchanged, missing, removed, rejected, structure_count, error_count, created_at, finished_at, created_by,"
                    + " salt, file_name, ignored_columns, changed_columns from roster_import order by id";
    // in the order of the columns above, from the second
    private static final List<String> SAID = List.of(
            "cohort",
            "sha256",
            "dryRun",
            "status",
            "rosterVersion",
            "rows",
            "added",
            "changed",
            "unchanged",
            "missing",
            "removed",
            "rejected",
            "structure",
            "errors",
            "createdAt",
            "finishedAt");
    private static final String NAMES = "select coalesce(c.cohort_year, d.cohort_year, 0), e.until_version, e.kind,"
            + " e.subject_id, e.name from earlier_name e"
            + " left join college c on e.kind = 'college' and c.id = e.subject_id"
            + " left join major m on e.kind = 'major' and m.id = e.subject_id left join college d on d.id = m.college_id";

    private final TableReading reading;

    RosterImportsCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "roster-imports";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> ended = new HashMap<>();
        Map<String, String> renamed = new TreeMap<>();
        reading.entries(snapshot, "subject_type = 'roster-import'", findings, line -> {
            ended.put(line.subjectId(), line);
            if (line.text("earlierNames") != null) {
                renamed.put(line.text("cohort") + "/" + line.text("rosterVersion"), line.text("earlierNames"));
            }
        });
        long[] checked = {0};
        TableReading.rows(snapshot, IMPORTS, row -> {
            checked[0]++;
            String id = row.getString(1);
            HeldRow held = new HeldRow("roster-import", id, findings);
            LogLine line = ended.remove(id);
            Unreadable.named("roster-import", id, findings, () -> one(row, line, held));
        });
        ended.keySet().forEach(id -> new HeldRow("roster-import", id, findings).missing());
        names(snapshot, renamed, findings);
        return checked[0];
    }

    private static void one(ResultSet row, LogLine line, HeldRow held) throws SQLException {
        if (line == null) {
            // one that is being read, and one whose service was killed meanwhile, have changed nothing
            if (!Set.of(RosterImportStatus.RUNNING.name(), RosterImportStatus.FAILED.name())
                    .contains(row.getString(5))) {
                held.withoutEntry();
            }
            return;
        }
        for (int i = 0; i < SAID.size(); i++) {
            String name = SAID.get(i);
            Object here =
                    switch (name) {
                        case "dryRun" -> row.getBoolean(i + 2);
                        case "createdAt", "finishedAt" -> TableReading.instant(row, i + 2);
                        default -> row.getString(i + 2);
                    };
            held.same(name, here, line.text(name));
        }
        held.same("who handed it in", row.getString(18), line.actor());
        held.same(
                "digest of the name of the file and of its headings",
                Salted.digest(row.getString(19), row.getString(20), row.getString(21), row.getString(22)),
                line.text("wordsDigest"));
    }

    private static void names(Connection snapshot, Map<String, String> renamed, Consumer<Finding> findings)
            throws SQLException {
        Map<String, List<String>> here = new TreeMap<>();
        TableReading.rows(snapshot, NAMES, row -> here.computeIfAbsent(
                        row.getString(1) + "/" + row.getString(2), none -> new ArrayList<>())
                .add(EarlierNames.line(row.getString(3), row.getLong(4), row.getString(5))));
        here.forEach((version, lines) -> {
            HeldRow held = new HeldRow("earlier-names", version, findings);
            String inLog = renamed.remove(version);
            if (inLog == null) {
                held.withoutEntry();
            } else {
                held.same("names until this version of the roster", EarlierNames.digest(lines), inLog);
            }
        });
        renamed.keySet().forEach(version -> new HeldRow("earlier-names", version, findings).missing());
    }
}
