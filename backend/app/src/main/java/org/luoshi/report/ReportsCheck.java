package org.luoshi.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.SchoolLog;
import org.luoshi.audit.TableCheck;
import org.luoshi.evidence.PackageStore;
import org.luoshi.verifier.SignedNote;

/** Holds the reports to the province against the log: package, signed text, frozen rows, stored object, and what the province confirmed (R9.1,
 * R8.1). */
@Singleton
class ReportsCheck implements TableCheck {

    private final FrozenRows rows;
    private final PackageStore store;
    private final SchoolLog log;

    ReportsCheck(FrozenRows rows, PackageStore store, SchoolLog log) {
        this.rows = rows;
        this.store = store;
        this.log = log;
    }

    @Override
    public String what() {
        return "provincial-reports";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<Long, Integer> kept = new TreeMap<>();
        try (PreparedStatement query =
                        snapshot.prepareStatement("select id, cohort_year from provincial_package order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                kept.put(row.getLong(1), row.getInt(2));
            }
        }
        Set<Long> told = new HashSet<>();
        for (var one : kept.entrySet()) {
            one(one.getKey(), one.getValue(), told, snapshot, findings);
        }
        missing(told, snapshot, findings);
        return kept.size();
    }

    private void one(long id, int cohort, Set<Long> told, Connection snapshot, Consumer<Finding> findings)
            throws SQLException {
        Held held = new Held("provincial-report", String.valueOf(id), findings);
        ReportPackage one = new ReportPackage();
        try (PreparedStatement query = snapshot.prepareStatement("select number, kind, position, root, sha256, content,"
                + " reason, frozen_by, frozen_by_name, frozen_at, note, entry_id, salt from provincial_package"
                + " where id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                one.id = id;
                one.cohortYear = cohort;
                one.content(row.getBytes("content"));
                one.sha256 = row.getString("sha256");
                one.entryId = row.getLong("entry_id");
                List<LogLine> entries = EntriesOf.one("cohort", String.valueOf(cohort), snapshot);
                Optional<LogLine> entry = entry(entries, one);
                if (entry.isEmpty()) {
                    held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of it");
                    return;
                }
                told.add(entry.get().id());
                row(row, one, entry.get(), held);
                boolean confirmed = confirmation(id, entries, entry.get(), snapshot, held);
                object(entry.get().text("sha256"), confirmed, held);
                content(row, one, entry.get(), snapshot, held);
            }
        }
    }

    // by what it holds, else by the entry that it names
    private static Optional<LogLine> entry(List<LogLine> entries, ReportPackage one) {
        List<LogLine> frozen = entries.stream()
                .filter(entry -> entry.event().equals("cohort-frozen"))
                .toList();
        return frozen.stream()
                .filter(entry -> one.sha256.equals(entry.text("sha256")))
                .findFirst()
                .or(() -> frozen.stream()
                        .filter(entry -> entry.id() == one.entryId)
                        .findFirst());
    }

    private static void row(ResultSet row, ReportPackage one, LogLine entry, Held held) throws SQLException {
        held.same("kind", row.getString("kind"), entry.text("kind"));
        held.same("number", row.getString("number"), entry.text("number"));
        held.same("position", row.getString("position"), entry.text("position"));
        held.same("root", row.getString("root"), entry.text("root"));
        held.same("sha256", one.sha256, entry.text("sha256"));
        held.same("entry", one.entryId, entry.id());
        held.same("frozen by", row.getString("frozen_by"), entry.actor());
        held.salted(
                "name of who froze it", row.getString("salt"), entry, "nameDigest", row.getString("frozen_by_name"));
    }

    private void content(ResultSet row, ReportPackage one, LogLine entry, Connection snapshot, Held held)
            throws SQLException {
        if (!held.same("content", Digests.of(one.content()), entry.text("sha256"))) {
            return;
        }
        ReportContent content = one.read();
        held.sameUnshown("reason", row.getString("reason"), content.stated().reason());
        held.same("frozen at", Held.instant(row, "frozen_at"), content.stated().frozenAt());
        // the text that must be signed follows from what the log has
        one.kind = content.figures().kind();
        one.number = content.figures().number();
        one.position = content.figures().position();
        one.root = entry.text("root");
        one.sha256 = entry.text("sha256");
        one.frozenAt = Instant.parse(content.stated().frozenAt());
        String note = row.getString("note");
        if (!note.endsWith("\n")
                || !note.startsWith(ReportNote.of(one, content) + "\n— ")
                || !log.signedByTheSchool(SignedNote.parse(note))) {
            held.found(FindingKind.RECORD_ALTERED, "signed text: not the one that was signed");
        }
        frozenRows(one.id, content, snapshot, held);
    }

    private void frozenRows(long id, ReportContent content, Connection snapshot, Held held) throws SQLException {
        Map<String, FrozenRows.Kept> kept = rows.of(id, snapshot);
        Set<String> erased = erased(id, snapshot);
        for (ReportLine line : content.lines()) {
            FrozenRows.Kept row = kept.remove(line.graduate());
            if (row == null) {
                held.found(FindingKind.RECORD_MISSING, "the row of graduate " + line.graduate() + " is not there");
            } else if (!(row.deleted() && erased.contains(line.graduate()))) {
                held.sameUnshown("row of graduate " + line.graduate(), row.digest(), line.row());
            }
        }
        kept.keySet()
                .forEach(graduate -> held.found(
                        FindingKind.RECORD_WITHOUT_ENTRY, "it has no row of graduate " + graduate + ", the table has"));
    }

    private static Set<String> erased(long id, Connection snapshot) throws SQLException {
        Set<String> erased = new HashSet<>();
        try (PreparedStatement query = snapshot.prepareStatement("select r.graduate_id from provincial_row r"
                + " join graduate g on g.id = r.graduate_id where r.package_id = ? and g.erased_at is not null")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    erased.add(row.getString(1));
                }
            }
        }
        return erased;
    }

    // the freeze does not wait for the store, the province's confirmation does
    private void object(String sha256, boolean confirmed, Held held) {
        Optional<byte[]> stored = store.kept(sha256);
        if (stored.isEmpty()) {
            if (confirmed) {
                held.found(FindingKind.FILE_MISSING, "the confirmed file is not in the store");
            }
        } else if (!Digests.of(stored.get()).equals(sha256)) {
            held.found(
                    FindingKind.FILE_ALTERED,
                    "the stored file: " + Finding.differs("sha256", Digests.of(stored.get()), sha256));
        }
    }

    private static boolean confirmation(long id, List<LogLine> entries, LogLine frozen, Connection snapshot, Held held)
            throws SQLException {
        Optional<LogLine> entry = entries.stream()
                .filter(one -> one.event().equals("province-confirmed"))
                .filter(one -> frozen.text("sha256").equals(one.text("sha256")))
                .findFirst();
        try (PreparedStatement query = snapshot.prepareStatement("select confirmed_on, reference, actor, actor_name,"
                + " at, salt from provincial_confirmation where package_id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                boolean there = row.next();
                if (there && entry.isEmpty()) {
                    held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells that it was confirmed");
                } else if (!there && entry.isPresent()) {
                    held.found(FindingKind.RECORD_MISSING, "the province's confirmation of the log has no row");
                } else if (there) {
                    confirmed(row, entry.get(), held);
                }
            }
        }
        return entry.isPresent();
    }

    private static void confirmed(ResultSet row, LogLine entry, Held held) throws SQLException {
        held.same("confirmed on", row.getString("confirmed_on"), entry.text("confirmedOn"));
        held.sameUnshown(
                "reference of the confirmation", Digests.of(row.getString("reference")), entry.text("referenceDigest"));
        held.same("confirmation entered by", row.getString("actor"), entry.actor());
        held.salted(
                "name of who entered the confirmation",
                row.getString("salt"),
                entry,
                "nameDigest",
                row.getString("actor_name"));
        held.at("confirmation entered at", Held.instant(row, "at"), entry);
    }

    private static void missing(Set<Long> told, Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<Finding> missing = new ArrayList<>();
        try (PreparedStatement query = snapshot.prepareStatement("select id, subject_id from audit_entry"
                        + " where subject_type = 'cohort' and event = 'cohort-frozen' order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (!told.contains(row.getLong(1))) {
                    missing.add(new Finding(
                            FindingKind.RECORD_MISSING,
                            "cohort",
                            row.getString(2),
                            "the provincial report that entry " + row.getLong(1) + " tells of is not there"));
                }
            }
        }
        missing.forEach(findings);
    }
}
