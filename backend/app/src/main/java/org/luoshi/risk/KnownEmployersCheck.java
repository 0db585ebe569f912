package org.luoshi.risk;

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
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;

/** Holds the employers that the office knows against the log (R6.1): one that is known hides its cluster. */
@Singleton
class KnownEmployersCheck implements TableCheck {

    @Override
    public String what() {
        return "known-employers";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement("select id, name, name_key, credit_code, reason, salt,"
                        + " added_by_name, added_at from known_employer order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                one(row, snapshot, new Held("known-employer", row.getString("id"), findings));
            }
        }
        EntriesOf.missing("known-employer", "known_employer", "'known-employer-removed'", snapshot, findings);
        return checked;
    }

    private static void one(ResultSet row, Connection snapshot, Held held) throws SQLException {
        List<LogLine> log = EntriesOf.one("known-employer", held.id(), snapshot);
        if (log.isEmpty() || log.getLast().event().equals("known-employer-removed")) {
            held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells that it is known");
            return;
        }
        LogLine last = log.getLast();
        String salt = row.getString("salt");
        held.same("credit code", row.getString("credit_code"), last.text("creditCode"));
        held.sameUnshown("name", Salted.digest(salt, row.getString("name")), last.text("nameDigest"));
        held.sameUnshown("name as it is looked up", row.getString("name_key"), Keys.employer(row.getString("name")));
        held.sameUnshown("reason", Salted.digest(salt, row.getString("reason")), last.text("reasonDigest"));
        held.salted("name of who added it", salt, last, "addedByDigest", row.getString("added_by_name"));
        held.at("added at", Held.instant(row, "added_at"), last);
    }
}
