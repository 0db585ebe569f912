package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the log against tables and store, over all instances one run at a time. */
@ApplicationScoped
class Verification {

    private static final String LOCK = "luoshi-verification";

    private static final int MOST = 10_000;

    private final AgroalDataSource database;
    private final List<TableCheck> checks;

    Verification(AgroalDataSource database, @All List<TableCheck> checks) {
        this.database = database;
        this.checks =
                checks.stream().sorted(Comparator.comparing(TableCheck::what)).toList();
    }

    /** What a run found.
     * @param checked how many of what
     * @param findings at most ten thousand of each check */
    record Outcome(Map<String, Long> checked, List<Finding> findings) {}

    /** Runs all checks on one moment of the database; outside of any transaction, as it may take hours.
     * @return what was found, or empty where another run is under way */
    Optional<Outcome> run() throws SQLException {
        try (Connection snapshot = database.getConnection()) {
            if (lock(snapshot, "select get_lock(?, 0)") != 1) {
                return Optional.empty();
            }
            try {
                // the first read fixes what is seen
                snapshot.setAutoCommit(false);
                Map<String, Long> checked = new LinkedHashMap<>();
                List<Finding> findings = new ArrayList<>();
                for (TableCheck check : checks) {
                    checked.put(check.what(), 0L);
                    // noise in one table must not fill the memory that all others need
                    List<Finding> found = new ArrayList<>();
                    Consumer<Finding> some = one -> {
                        if (found.size() < MOST) {
                            found.add(one);
                        }
                    };
                    Unreadable.named(
                            check.what(),
                            "all",
                            findings::add,
                            () -> checked.put(check.what(), check.check(snapshot, some)));
                    findings.addAll(found);
                }
                return Optional.of(new Outcome(checked, findings));
            } finally {
                snapshot.rollback();
                snapshot.setAutoCommit(true);
                lock(snapshot, "select release_lock(?)");
            }
        }
    }

    /** @return whether a run is under way, of any instance */
    boolean underWay() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return lock(connection, "select is_free_lock(?)") != 1;
        }
    }

    private static int lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
