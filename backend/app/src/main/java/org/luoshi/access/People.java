package org.luoshi.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The names of those who ever came in, by the id under which they act. The log has ids only, and the digest of each name: a page shows names,
 * and nobody can put another one in their place (R8.1). */
@ApplicationScoped
public class People {

    private static final Logger LOG = Logger.getLogger(People.class);
    private static final int REMEMBERED = 20_000;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AgroalDataSource database;
    private final Event<Named> named;

    // saves a statement a request; what is not in here is written once more
    private final Map<String, String> written = new ConcurrentHashMap<>();

    /** Somebody came in under a name for the first time; said in the transaction that notes it.
     * @param number of the student or staff member, null where the account has none
     * @param salt hex, kept beside the name */
    public record Named(String subject, String name, String number, String salt) {}

    People(AgroalDataSource database, Event<Named> named) {
        this.database = database;
        this.named = named;
    }

    /** Notes the name of somebody, where it is new or another one. Never in the way of the request: a name can be noted later. */
    public void remember(Actor person) {
        if (person.subject() == null || person.name() == null || person.name().equals(written.get(person.subject()))) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> write(person));
            if (written.size() >= REMEMBERED) {
                written.clear();
            }
            written.put(person.subject(), person.name());
        } catch (RuntimeException later) {
            LOG.warnf("a name could not be noted: %s", later.getMessage());
        }
    }

    private void write(Actor person) {
        try (Connection connection = database.getConnection()) {
            if (isKnown(person, connection)) {
                return;
            }
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            Named now = new Named(
                    person.subject(),
                    person.name(),
                    person.number(),
                    HexFormat.of().formatHex(salt));
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO person (subject, name, number, salt)"
                            + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name), number = VALUES(number),"
                            + " salt = VALUES(salt)")) {
                insert.setString(1, now.subject());
                insert.setString(2, now.name());
                insert.setString(3, now.number());
                insert.setString(4, now.salt());
                insert.executeUpdate();
            }
            named.fire(now);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isKnown(Actor person, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM person WHERE subject = ?"
                + " AND name = ? COLLATE utf8mb4_bin AND number <=> ? AND salt IS NOT NULL")) {
            query.setString(1, person.subject());
            query.setString(2, person.name());
            query.setString(3, person.number());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** @return the names of those who are known, by subject */
    public Map<String, String> names(Collection<String> subjects, Connection connection) throws SQLException {
        Map<String, String> names = new HashMap<>();
        if (subjects.isEmpty()) {
            return names;
        }
        String marks = "?, ".repeat(subjects.size() - 1) + "?";
        try (PreparedStatement query =
                connection.prepareStatement("SELECT subject, name FROM person WHERE subject IN (" + marks + ")")) {
            int i = 1;
            for (String subject : subjects) {
                query.setString(i++, subject);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return names;
    }
}
