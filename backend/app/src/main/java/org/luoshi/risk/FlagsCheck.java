package org.luoshi.risk;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;

/** Holds each flag, and what reviewers said about it, against the log (R6.1): a pass needs each disposed of, so none may go away unseen. */
@Singleton
class FlagsCheck implements TableCheck {

    @Override
    public String what() {
        return "flags";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> raised = byFlag("flag-raised", snapshot);
        // a later disposition replaces an earlier one
        Map<String, LogLine> disposed = byFlag("flag-disposed", snapshot);
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement("select f.id, f.declaration_id, f.kind, f.evidence_id,"
                        + " f.raised_at, f.detail_zh, f.detail_en, f.outcome, f.remark, f.disposed_by, f.disposed_at, f.salt,"
                        + " g.erased_at is not null as erased from risk_flag f left join declaration d on d.id = f.declaration_id"
                        + " left join graduate g on g.id = d.graduate_id order by f.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                String id = row.getString("id");
                one(row, raised.remove(id), disposed.get(id), new Held("flag", id, findings));
            }
        }
        raised.keySet().removeAll(byFlag("flag-lowered", snapshot).keySet());
        Set<String> deleted = new HashSet<>();
        EntriesOf.event("declaration", "declaration-deleted", snapshot)
                .forEach(entry -> deleted.add(entry.subjectId()));
        for (LogLine entry : raised.values()) {
            if (!deleted.contains(entry.subjectId())) {
                String detail = "the log tells of it; declaration " + entry.subjectId() + " has it no more";
                findings.accept(new Finding(FindingKind.RECORD_MISSING, "flag", entry.text("flag"), detail));
            }
        }
        return checked;
    }

    private static Map<String, LogLine> byFlag(String event, Connection snapshot) throws SQLException {
        Map<String, LogLine> last = new TreeMap<>();
        EntriesOf.event("declaration", event, snapshot).forEach(entry -> last.put(entry.text("flag"), entry));
        return last;
    }

    private static void one(ResultSet row, LogLine raised, LogLine disposed, Held held) throws SQLException {
        String declaration = row.getString("declaration_id");
        if (raised == null) {
            held.found(
                    FindingKind.RECORD_WITHOUT_ENTRY,
                    "no entry of the log tells that it was raised (declaration " + declaration + ")");
            return;
        }
        held.same("declaration", declaration, raised.subjectId());
        held.same("kind", row.getString("kind"), raised.text("kind"));
        held.same("evidence", row.getString("evidence_id"), raised.text("evidence"));
        held.at("raised at", Held.instant(row, "raised_at"), raised);
        boolean erased = row.getBoolean("erased");
        String salt = row.getString("salt");
        if (!erased) {
            String zh = row.getString("detail_zh");
            held.sameUnshown(
                    "detail",
                    zh == null ? null : Salted.digest(salt, zh, row.getString("detail_en")),
                    raised.text("detailDigest"));
        }
        if (disposed == null) {
            if (row.getString("outcome") != null) {
                held.found(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        "no entry of the log tells of its disposition (declaration " + declaration + ")");
            }
            return;
        }
        held.same("outcome", row.getString("outcome"), disposed.text("outcome"));
        held.same("disposed by", row.getString("disposed_by"), disposed.actor());
        held.at("disposed at", Held.instant(row, "disposed_at"), disposed);
        if (!erased) {
            held.salted("remark", salt, disposed, "remarkDigest", row.getString("remark"));
        }
    }
}
