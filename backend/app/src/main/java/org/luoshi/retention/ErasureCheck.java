package org.luoshi.retention;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;

/** Whoever is marked as deleted in time is passed over by the other checks, so the log must tell of that deletion. */
@Singleton
class ErasureCheck implements TableCheck {

    @Override
    public String what() {
        return "deletions";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement statement = snapshot.prepareStatement("select g.id, exists (select 1 from audit_entry e"
                        + " where e.subject_type = 'graduate' and e.subject_id = cast(g.id as char)"
                        + " and e.event = 'personal-data-deleted') from graduate g where g.erased_at is not null");
                ResultSet rows = statement.executeQuery()) {
            long checked = 0;
            while (rows.next()) {
                checked++;
                if (!rows.getBoolean(2)) {
                    findings.accept(new Finding(
                            FindingKind.RECORD_WITHOUT_ENTRY,
                            "graduate",
                            rows.getString(1),
                            "marked as deleted in time, and no entry of the log tells of it"));
                }
            }
            return checked;
        }
    }
}
