package org.luoshi.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Holds what earlier runs of the verification found against the log: a bad night cannot be made a good one afterwards. */
@Singleton
class RunsCheck implements TableCheck {

    @Override
    public String what() {
        return "verifications";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> ended = new TreeMap<>();
        EntriesOf.event("verification", "verification-ended", snapshot)
                .forEach(entry -> ended.put(entry.subjectId(), entry));
        long checked = 0;
        try (PreparedStatement query =
                        snapshot.prepareStatement("select id, status, found from log_verification order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                one(row, ended.remove(row.getString("id")), new Held("verification", row.getString("id"), findings));
            }
        }
        ended.keySet()
                .forEach(id -> findings.accept(new Finding(
                        FindingKind.RECORD_MISSING, "verification", id, "the log tells how this run ended")));
        return checked;
    }

    private static void one(ResultSet row, LogLine entry, Held held) throws SQLException {
        String status = row.getString("status");
        if (entry == null) {
            if (!VerificationStatus.RUNNING.name().equals(status)) {
                held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells that it ended");
            }
            return;
        }
        held.same("status", status, entry.text("status"));
        held.same("found", row.getString("found"), entry.text("found"));
    }
}
