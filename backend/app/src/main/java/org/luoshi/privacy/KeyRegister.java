package org.luoshi.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which keys have sealed something in this database, so that a missing or wrong one is noticed at the start and not at the first number. */
final class KeyRegister {

    private KeyRegister() {}

    /** Holds the keys against the database and notes the one that seals from now on.
     * @throws KeyTrouble where a key that is in use was not given, or is another one */
    static void check(Connection connection, KeyRing ring) throws SQLException {
        boolean noted = false;
        String sql = "SELECT key_id, check_value, retired_at IS NULL FROM privacy_key";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                boolean inUse = rows.getBoolean(3);
                Optional<PrivacyKey> given = ring.find(id);
                if (inUse && given.isEmpty()) {
                    throw KeyTrouble.missing(id);
                }
                if (given.isPresent() && !given.get().check().equals(rows.getString(2))) {
                    throw KeyTrouble.wrong(id);
                }
                noted |= inUse && id.equals(ring.first().id());
            }
        }
        if (!noted) {
            note(connection, ring.first());
        }
    }

    private static void note(Connection connection, PrivacyKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO privacy_key (key_id, check_value,"
                + " first_used_at) VALUES (?, ?, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE retired_at = NULL")) {
            insert.setString(1, key.id());
            insert.setString(2, key.check());
            insert.executeUpdate();
        }
    }

    /** @return keys beside the one that seals which may still have numbers under them */
    static List<String> others(Connection connection, KeyRing ring) throws SQLException {
        List<String> others = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT key_id FROM privacy_key WHERE retired_at IS NULL AND key_id <> ?")) {
            query.setString(1, ring.first().id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getString(1));
                }
            }
        }
        return others;
    }

    static void retire(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE privacy_key SET retired_at = UTC_TIMESTAMP(6) WHERE key_id = ?")) {
            for (String id : ids) {
                update.setString(1, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
