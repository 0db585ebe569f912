package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.verifier.Hashes;
import org.luoshi.verifier.SchoolKey;

/** Which of the keys in the table are the school's: the one that this service has, and those announced before it. Whoever holds the database
 * can put in a key of their own, and everything that it signs would be the school's for everybody who asks (R8.1). */
@ApplicationScoped
class SchoolKeys {

    private final AgroalDataSource database;
    private final SigningKeys keys;
    private final SchoolSigner signer;
    private final EntrySeal seals;

    SchoolKeys(AgroalDataSource database, SigningKeys keys, SchoolSigner signer, EntrySeal seals) {
        this.database = database;
        this.keys = keys;
        this.signer = signer;
        this.seals = seals;
    }

    /** An announcement of a key.
     * @param payload canonical JSON with the key
     * @param position in the log, the highest number while it waits for one
     * @param sealed by the key that this service has */
    private record Announced(String payload, long position, boolean sealed) {

        boolean of(String key) {
            return payload.contains("\"key\":\"" + key + "\"");
        }
    }

    /** @return the school's keys, the oldest first; all of the table where this service has none to tell them by */
    List<SigningKeyView> all() {
        List<SigningKeyView> all = keys.all();
        String own = signer.key().map(SchoolKey::text).orElse(null);
        if (own == null || all.stream().allMatch(one -> one.key().equals(own))) {
            return all;
        }
        List<Announced> announced = announced();
        // nobody else can seal it; a key that comes back is announced again
        long since = announced.stream()
                .filter(one -> one.of(own) && one.sealed)
                .mapToLong(Announced::position)
                .max()
                .orElse(-1);
        return all.stream()
                .filter(one -> one.key().equals(own)
                        || announced.stream()
                                .anyMatch(
                                        entry -> entry.of(one.key()) && entry.position >= 0 && entry.position < since))
                .toList();
    }

    private List<Announced> announced() {
        List<Announced> announced = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + AuditReading.COLUMNS
                        + ", coalesce(l.seal, p.seal) from audit_entry e left join audit_leaf l on l.entry_id = e.id"
                        + " left join audit_pending p on p.entry_id = e.id where e.subject_type = 'signing-key'"
                        + " and e.event = '" + SigningKeys.ANNOUNCED + "'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Long position = row.getObject(2, Long.class);
                byte[] leaf = row.getBytes(10);
                if (Arrays.equals(Hashes.leaf(AuditReading.view(row).entry()), leaf)) {
                    announced.add(new Announced(
                            row.getString(9),
                            position == null ? Long.MAX_VALUE : position,
                            seals.isValid(row.getBytes(11), row.getLong(1), leaf)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return announced;
    }
}
