package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.luoshi.audit.SealedEntries.Sealed;
import org.luoshi.verifier.SchoolKey;

/** Which of the keys in the table are the school's: the one that this service has, and those announced before it. Whoever holds the database
 * can put in a key of their own, and everything that it signs would be the school's for everybody who asks (R8.1). */
@ApplicationScoped
class SchoolKeys {

    private final AgroalDataSource database;
    private final SigningKeys keys;
    private final SchoolSigner signer;
    private final SealedEntries entries;

    SchoolKeys(AgroalDataSource database, SigningKeys keys, SchoolSigner signer, SealedEntries entries) {
        this.database = database;
        this.keys = keys;
        this.signer = signer;
        this.entries = entries;
    }

    /** @return the school's keys, the oldest first; all of the table where this service has none to tell them by */
    List<SigningKeyView> all() {
        List<SigningKeyView> all = keys.all();
        String own = signer.key().map(SchoolKey::text).orElse(null);
        if (own == null || all.stream().allMatch(one -> one.key().equals(own))) {
            return all;
        }
        try (Connection connection = database.getConnection()) {
            List<Sealed> announced = announced(connection);
            long since = since(own, announced);
            return all.stream()
                    .filter(one -> one.key().equals(own)
                            || announced.stream()
                                    .anyMatch(entry -> entry.says("key", one.key()) && isBefore(entry, since)))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether the service wrote an entry: by its seal, or, as a seal of an earlier key can no longer be worked out, by its place
     *     before the announcement of the key in force; true without a key */
    boolean isOwn(Sealed entry, Connection connection) throws SQLException {
        String own = signer.key().map(SchoolKey::text).orElse(null);
        return own == null || entry.sealed() || isBefore(entry, since(own, announced(connection)));
    }

    private List<Sealed> announced(Connection connection) throws SQLException {
        return entries.about("signing-key", null, SigningKeys.ANNOUNCED, connection);
    }

    // nobody else can seal it; a key that comes back is announced again
    private static long since(String own, List<Sealed> announced) {
        return announced.stream()
                .filter(one -> one.says("key", own) && one.sealed())
                .mapToLong(Sealed::position)
                .max()
                .orElse(-1);
    }

    private static boolean isBefore(Sealed entry, long since) {
        return entry.position() >= 0 && entry.position() < since;
    }
}
