package org.luoshi.sheet;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableCheck;

/** Holds who may act for a leader against the log: whoever may sign (R8.1). */
@Singleton
class DelegationsCheck implements TableCheck {

    @Override
    public String what() {
        return "delegations";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement(
                        "select id, college_id, staff_number, name, valid_from,"
                                + " valid_until, given_by, given_by_name, given_at, ended_at, salt from leader_delegation order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                one(row, snapshot, new Held("leader-delegation", row.getString("id"), findings));
            }
        }
        EntriesOf.missing("leader-delegation", "leader_delegation", null, snapshot, findings);
        return checked;
    }

    private static void one(ResultSet row, Connection snapshot, Held held) throws SQLException {
        List<LogLine> log = EntriesOf.one("leader-delegation", held.id(), snapshot);
        if (log.isEmpty()) {
            held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of it");
            return;
        }
        LogLine given = log.getFirst();
        held.same("college", row.getString("college_id"), given.text("college"));
        held.sameUnshown("staff number", row.getString("staff_number"), given.text("staffNumber"));
        held.same("from", row.getString("valid_from"), given.text("from"));
        held.same("until", row.getString("valid_until"), given.text("until"));
        held.same("given by", row.getString("given_by"), given.actor());
        held.at("given at", Held.instant(row, "given_at"), given);
        held.salted(
                "names",
                row.getString("salt"),
                given,
                "namesDigest",
                row.getString("name"),
                row.getString("given_by_name"));
        List<LogLine> ended = SheetsCheck.events(log, "delegation-ended");
        if (ended.isEmpty()) {
            held.same("ended at", Held.instant(row, "ended_at"), null);
        } else {
            held.at("ended at", Held.instant(row, "ended_at"), ended.getFirst());
        }
    }
}
