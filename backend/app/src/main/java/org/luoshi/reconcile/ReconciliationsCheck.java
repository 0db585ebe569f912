package org.luoshi.reconcile;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.audit.Unreadable;

/** Holds what files of the national register were found to say, and who said that a line is mended, against the log (R1.1): a line that
 * disagrees with the school's number cannot go unseen. Lines of a cohort whose personal data was deleted in time are passed over. */
@Singleton
class ReconciliationsCheck implements TableCheck {

    private static final int CELLS = 13;

    private final TableReading reading;

    ReconciliationsCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "reconciliations";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> made = new HashMap<>();
        reading.entries(
                snapshot, "subject_type = 'reconciliation'", findings, line -> made.put(line.subjectId(), line));
        Set<String> deleted = new HashSet<>();
        TableReading.rows(
                snapshot,
                "select distinct json_unquote(json_extract(payload, '$.cohort')) from audit_entry"
                        + " where event = 'personal-data-deleted'",
                row -> deleted.add(row.getString(1)));
        Map<String, RecordsDigest> lines = lines(snapshot);
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select id, cohort_year, college_id, previous_id, sha256, row_count, elsewhere, graduates, agreeing, created_by,"
                        + " created_at, salt, file_name, created_by_name, not_in_file, not_in_roster, ignored_headings,"
                        + " (select count(*) from reconciliation_difference d where d.reconciliation_id = r.id)"
                        + " from reconciliation r order by id",
                row -> {
                    checked[0]++;
                    String id = row.getString(1);
                    HeldRow held = new HeldRow("reconciliation", id, findings);
                    LogLine line = made.remove(id);
                    RecordsDigest digest = lines.remove(id);
                    if (line == null) {
                        held.withoutEntry();
                        return;
                    }
                    boolean over = deleted.contains(row.getString(2));
                    Unreadable.named("reconciliation", id, findings, () -> one(row, line, digest, over, held));
                });
        made.keySet().forEach(id -> new HeldRow("reconciliation", id, findings).missing());
        return checked[0] + marks(snapshot, findings);
    }

    private static void one(ResultSet row, LogLine line, RecordsDigest lines, boolean over, HeldRow held)
            throws SQLException {
        held.same("cohort", row.getString(2), line.text("cohort"));
        held.same("college", row.getString(3), line.text("college"));
        held.same("sha256", row.getString(5), line.text("sha256"));
        held.same("rows", row.getString(6), line.text("rows"));
        held.same("who handed it in", row.getString(10), line.actor());
        if (!over) {
            held.same("differences", row.getString(18), line.text("differences"));
        }
        // entries of earlier releases have no more
        if (line.text("at") == null) {
            return;
        }
        held.same("file before", row.getString(4), line.text("previous"));
        held.same("rows of other colleges", row.getString(7), line.text("elsewhere"));
        held.same("graduates", row.getString(8), line.text("graduates"));
        held.same("graduates about whom all agrees", row.getString(9), line.text("agreeing"));
        held.same("moment", TableReading.instant(row, 11), line.text("at"));
        String salt = row.getString(12);
        if (salt == null && over) {
            return;
        }
        held.same(
                "digest of names and headings",
                Salted.digest(
                        salt,
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17)),
                line.text("namesDigest"));
        String digest = lines != null ? lines.hex() : salt == null ? null : new RecordsDigest(salt).hex();
        held.same("digest of its lines", digest, line.text("lines"));
    }

    private static Map<String, RecordsDigest> lines(Connection snapshot) throws SQLException {
        Map<String, RecordsDigest> lines = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        TableReading.rows(
                snapshot,
                "select reconciliation_id, r.salt, " + FindingsWriter.CELLS + " from reconciliation_difference d"
                        + " join (select id run, salt from reconciliation) r on r.run = d.reconciliation_id"
                        + " where r.salt is not null order by d.reconciliation_id, d.id",
                row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < CELLS; i++) {
                        cells.add(row.getString(i + 3));
                    }
                    String salt = row.getString(2);
                    lines.computeIfAbsent(row.getString(1), none -> new RecordsDigest(salt))
                            .row(numbers.merge(row.getString(1), 1, Integer::sum) - 1, cells);
                });
        return lines;
    }

    private long marks(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> last = new HashMap<>();
        reading.entries(
                snapshot,
                "subject_type = 'reconciliation-difference'",
                findings,
                line -> last.put(line.subjectId(), line));
        last.values().removeIf(line -> line.event().equals("difference-unmarked"));
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select d.id, d.fixed_by, d.fixed_at, r.salt, d.fixed_by_name from reconciliation_difference d"
                        + " join reconciliation r on r.id = d.reconciliation_id where d.fixed_at is not null"
                        + " or d.fixed_by is not null or d.fixed_by_name is not null order by d.id",
                row -> {
                    checked[0]++;
                    HeldRow held = new HeldRow("reconciliation-difference", row.getString(1), findings);
                    LogLine line = last.remove(row.getString(1));
                    if (line == null) {
                        held.withoutEntry();
                        return;
                    }
                    held.same("who marked it", row.getString(2), line.actor());
                    if (line.text("at") != null) {
                        held.same("moment", TableReading.instant(row, 3), line.text("at"));
                    }
                    // gone with the salt once the first of the cohort was deleted in time
                    if (row.getString(4) != null) {
                        held.sameUnshown(
                                "name of who marked it",
                                Salted.digest(row.getString(4), row.getString(5)),
                                line.text("nameDigest"));
                    }
                });
        Set<String> there = new HashSet<>();
        TableReading.rows(snapshot, "select id from reconciliation_difference", row -> there.add(row.getString(1)));
        // one that went with its graduate is told by the digest of its file
        last.keySet().stream()
                .filter(there::contains)
                .forEach(id -> new HeldRow("reconciliation-difference", id, findings).missing());
        return checked[0];
    }
}
