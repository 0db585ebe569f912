package org.luoshi.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.luoshi.cohort.RosterDigest;
import org.luoshi.privacy.SealedNumbers;

/** Gives rosters that an earlier release took over their first entry in the log: once, as they are found after the upgrade. */
@ApplicationScoped
class UnloggedRosters {

    private static final int AT_ONCE = 1000;

    private final DataSource database;
    private final SealedNumbers numbers;
    private final ClassRosters rosters;

    UnloggedRosters(DataSource database, SealedNumbers numbers, ClassRosters rosters) {
        this.database = database;
        this.numbers = numbers;
        this.rosters = rosters;
    }

    void start(@Observes StartupEvent event) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(3600).call(this::one);
        }
    }

    // whichever instance starts first does it, the other waits for its row and finds nothing left
    private boolean one() throws SQLException {
        try (Connection connection = database.getConnection()) {
            int year;
            try (PreparedStatement next = connection.prepareStatement(
                            "select cohort_year from roster_unlogged order by cohort_year limit 1 for update");
                    ResultSet row = next.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                year = row.getInt(1);
            }
            ClassRosters.Change change = ClassRosters.first(year);
            List<Known> some = unnoted(connection, year, 0);
            while (!some.isEmpty()) {
                note(connection, some);
                some = unnoted(connection, year, some.getLast().id());
            }
            rosters.end(connection, change, null, null);
            try (PreparedStatement done =
                    connection.prepareStatement("delete from roster_unlogged where cohort_year = ?")) {
                done.setInt(1, year);
                done.executeUpdate();
            }
            return true;
        }
    }

    private static List<Known> unnoted(Connection connection, int year, long after) throws SQLException {
        List<Known> some = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select " + Known.COLUMNS
                + " from graduate where cohort_year = ? and id > ? and roster_digest is null and erased_at is null"
                + " order by id limit " + AT_ONCE)) {
            query.setInt(1, year);
            query.setLong(2, after);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    some.add(Known.of(rows));
                }
            }
        }
        return some;
    }

    private void note(Connection connection, List<Known> some) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update graduate set roster_salt = ?, person_digest = ?, roster_digest = ? where id = ?")) {
            for (Known one : some) {
                byte[] salt = RosterDigest.salt();
                byte[] person = one.person(salt, numbers);
                update.setBytes(1, salt);
                update.setBytes(2, person);
                update.setBytes(3, one.digest(person, one.onRoster(), one.counted()));
                update.setLong(4, one.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
