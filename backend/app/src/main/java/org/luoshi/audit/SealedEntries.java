package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.verifier.Hashes;

/** Entries with whether the service itself wrote them: what must be believed at once and not only after the night's verification (R8.1). */
@ApplicationScoped
class SealedEntries {

    private static final String ENTRIES =
            "select " + AuditReading.COLUMNS + ", coalesce(l.seal, p.seal) from audit_entry e"
                    + " left join audit_leaf l on l.entry_id = e.id left join audit_pending p on p.entry_id = e.id"
                    + " where e.subject_type = ? and e.event = ? and (? is null or e.subject_id = ?) order by e.id";

    private final EntrySeal seals;

    SealedEntries(EntrySeal seals) {
        this.seals = seals;
    }

    /** An entry whose text is what its hash was made of.
     * @param position in the log, the highest number while it waits for one
     * @param payload canonical JSON
     * @param sealed by the key that this service has */
    record Sealed(long position, String payload, boolean sealed) {

        /** @return whether the payload has a text under a name */
        boolean says(String name, String text) {
            return payload.contains("\"" + name + "\":\"" + text + "\"");
        }
    }

    /** @param subject null for all of the type
     * @return those whose text is whole, in the order of their ids */
    List<Sealed> about(String type, String subject, String event, Connection connection) throws SQLException {
        List<Sealed> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setString(1, type);
            query.setString(2, event);
            query.setString(3, subject);
            query.setString(4, subject);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Long position = row.getObject(2, Long.class);
                    byte[] leaf = row.getBytes(10);
                    if (Arrays.equals(Hashes.leaf(AuditReading.view(row).entry()), leaf)) {
                        entries.add(new Sealed(
                                position == null ? Long.MAX_VALUE : position,
                                row.getString(9),
                                seals.isValid(row.getBytes(11), row.getLong(1), leaf)));
                    }
                }
            }
        }
        return entries;
    }
}
