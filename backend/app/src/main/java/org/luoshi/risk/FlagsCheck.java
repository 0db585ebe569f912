package org.luoshi.risk;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableCheck;

/** Holds what reviewers said about flags against the log (R6.1): a pass needs each flag disposed of. */
@Singleton
class FlagsCheck implements TableCheck {

    /** A declaration that goes here is handed in anew, and what was noticed about the earlier content goes. */
    private static final Set<String> ANEW = Set.of("DRAFT", "AT_CLASS");

    @Override
    public String what() {
        return "flags";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        // a later disposition replaces an earlier one
        Map<String, LogLine> disposed = new TreeMap<>();
        for (LogLine entry : EntriesOf.event("declaration", "flag-disposed", snapshot)) {
            disposed.put(entry.text("flag"), entry);
        }
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement("select f.id, f.declaration_id, f.kind, f.outcome,"
                        + " f.remark, f.disposed_by, f.disposed_at, f.salt, g.erased_at is not null as erased"
                        + " from risk_flag f left join declaration d on d.id = f.declaration_id"
                        + " left join graduate g on g.id = d.graduate_id order by f.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                one(row, disposed.remove(row.getString("id")), findings);
            }
        }
        for (LogLine entry : disposed.values()) {
            missing(entry, snapshot, findings);
        }
        return checked;
    }

    private static void one(ResultSet row, LogLine entry, Consumer<Finding> findings) throws SQLException {
        Held held = new Held("flag", row.getString("id"), findings);
        String outcome = row.getString("outcome");
        if (entry == null) {
            if (outcome != null) {
                held.found(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        "no entry of the log tells of its disposition (declaration " + row.getString("declaration_id")
                                + ")");
            }
            return;
        }
        held.same("declaration", row.getString("declaration_id"), entry.subjectId());
        held.same("kind", row.getString("kind"), entry.text("kind"));
        held.same("outcome", outcome, entry.text("outcome"));
        held.same("disposed by", row.getString("disposed_by"), entry.actor());
        held.at("disposed at", Held.instant(row, "disposed_at"), entry);
        if (!row.getBoolean("erased")) {
            held.salted("remark", row.getString("salt"), entry, "remarkDigest", row.getString("remark"));
        }
    }

    private static void missing(LogLine disposed, Connection snapshot, Consumer<Finding> findings) throws SQLException {
        boolean anew = EntriesOf.one("declaration", disposed.subjectId(), snapshot).stream()
                .anyMatch(entry -> entry.id() > disposed.id()
                        && (entry.event().equals("declaration-deleted")
                                || entry.payload().containsKey("to") && ANEW.contains(entry.text("to"))));
        if (!anew) {
            findings.accept(new Finding(
                    FindingKind.RECORD_MISSING,
                    "flag",
                    disposed.text("flag"),
                    "the log tells of its disposition; declaration " + disposed.subjectId() + " has it no more"));
        }
    }
}
