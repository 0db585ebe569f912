package org.luoshi.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The names of those who ever came in, by the id under which they act. The log has ids only; a page shows names. */
@ApplicationScoped
public class People {

    private static final Logger LOG = Logger.getLogger(People.class);
    private static final int REMEMBERED = 20_000;

    private final AgroalDataSource database;

    // saves a statement a request; what is not in here is written once more
    private final Map<String, String> written = new ConcurrentHashMap<>();

    People(AgroalDataSource database) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO person (subject, name, number)"
                        + " VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name), number = VALUES(number)")) {
            insert.setString(1, person.subject());
            insert.setString(2, person.name());
            insert.setString(3, person.number());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
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
