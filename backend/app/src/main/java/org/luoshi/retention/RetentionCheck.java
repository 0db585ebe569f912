package org.luoshi.retention;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.TableCheck;

/** Holds until when personal data is kept against the log: a sooner day would have the service itself delete what it is asked about. */
@Singleton
class RetentionCheck implements TableCheck {

    static final String CHANGED = "retention-changed";

    @Override
    public String what() {
        return "retentions";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, String> said = new TreeMap<>();
        EntriesOf.event("cohort", CHANGED, snapshot).forEach(entry -> said.put(entry.subjectId(), entry.text("after")));
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement(
                        "select cohort_year, keep_until from retention order by cohort_year");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                Held held = new Held("retention", row.getString(1), findings);
                String inLog = said.remove(row.getString(1));
                if (inLog == null) {
                    held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log sets a day");
                } else {
                    held.same("kept until", row.getString(2), inLog);
                }
            }
        }
        said.keySet()
                .forEach(cohort -> findings.accept(
                        new Finding(FindingKind.RECORD_MISSING, "retention", cohort, "the log tells of a day")));
        return checked;
    }

    /** @return the day that the log has for a cohort, null where none was ever set */
    static String inLog(int cohort, Connection connection) throws SQLException {
        return EntriesOf.one("cohort", String.valueOf(cohort), connection).stream()
                .filter(entry -> entry.event().equals(CHANGED))
                .reduce((earlier, later) -> later)
                .map(entry -> entry.text("after"))
                .orElse(null);
    }
}
