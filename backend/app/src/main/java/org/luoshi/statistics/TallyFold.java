package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Adds the changes up into the kept counts, twice: by class and without classes; and moves them into the history, once their entries
 * have their places in the log. Whoever holds the row of a cohort's generation works
 * on that cohort, the others pass by; so any number of instances may run it. */
@ApplicationScoped
class TallyFold {

    /** Changes a transaction adds up at most. */
    private static final int BATCH = 5000;

    private final AgroalDataSource database;
    private final StatisticsSettings settings;

    TallyFold(AgroalDataSource database, StatisticsSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Scheduled(
            identity = "fold the changes into the counts",
            every = "${luoshi.statistics.fold-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void foldAll() {
        List<Integer> cohorts = QuarkusTransaction.requiringNew().call(this::cohortsWithChanges);
        for (int cohort : cohorts) {
            int folded = BATCH;
            while (folded == BATCH) {
                folded = QuarkusTransaction.requiringNew().call(() -> fold(cohort));
            }
        }
    }

    // each of them has its row of the generation afterwards
    private List<Integer> cohortsWithChanges() throws SQLException {
        List<Integer> cohorts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<Integer> unknown = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select distinct d.cohort_year, g.generation"
                    + " from tally_delta d left join tally_generation g on g.cohort_year = d.cohort_year")) {
                while (rows.next()) {
                    cohorts.add(rows.getInt(1));
                    if (rows.getObject(2) == null) {
                        unknown.add(rows.getInt(1));
                    }
                }
            }
            for (int cohort : unknown) {
                start(connection, cohort);
            }
        }
        return cohorts;
    }

    // at most BATCH changes of a cohort; none when another instance is at it
    private int fold(int cohort) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!hold(connection, cohort, " skip locked")) {
                return 0;
            }
            List<Long> ids = new ArrayList<>();
            List<Cell> changes = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("select id, " + CellSql.PLACE
                    + ", n, l.position from tally_delta d join audit_leaf l on l.entry_id = d.entry_id"
                    + " where cohort_year = ? order by id limit " + BATCH)) {
                statement.setInt(1, cohort);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                        changes.add(CellSql.read(rows, 2));
                        positions.add(rows.getLong(13));
                    }
                }
            }
            if (!ids.isEmpty()) {
                add(connection, cohort, Cells.sum(changes), Cells.rollUp(changes));
                TallyHistory.add(connection, positions, changes);
                delete(connection, ids);
            }
            if (!ids.isEmpty() && ids.size() < BATCH) {
                TallyHistory.snapshotIfDue(connection, cohort, settings.snapshotAfter());
            }
            return ids.size();
        }
    }

    /** Makes the row of the generation of a cohort that has none yet. */
    static void start(Connection connection, int cohort) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert ignore into tally_generation (cohort_year, generation) values (" + cohort + ", 0)");
        }
    }

    /** Takes the row that whoever writes a cohort's counts must hold; the first statement of its transaction.
     * @param otherwise {@code " skip locked"}, or nothing to wait for it */
    static boolean hold(Connection connection, int cohort, String otherwise) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select generation from tally_generation where cohort_year = ? for update" + otherwise)) {
            statement.setInt(1, cohort);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Adds numbers to the counts at both levels and starts a new generation. */
    static void add(Connection connection, int cohort, List<Cell> byClass, List<Cell> withoutClasses)
            throws SQLException {
        List<Cell> cells = new ArrayList<>(byClass);
        cells.addAll(withoutClasses);
        try (PreparedStatement add = connection.prepareStatement("insert into tally (" + CellSql.PLACE + ", n) values ("
                        + CellSql.VALUES + ") on duplicate key update n = n + values(n)");
                PreparedStatement remove =
                        connection.prepareStatement("delete from tally where " + CellSql.AT_PLACE + " and n = 0");
                PreparedStatement next = connection.prepareStatement(
                        "update tally_generation set generation = generation + 1 where cohort_year = ?")) {
            for (Cell cell : cells) {
                CellSql.addBatch(add, cell);
            }
            add.executeBatch();
            for (Cell cell : cells) {
                if (cell.n() < 0) {
                    CellSql.bindPlace(remove, cell);
                    remove.addBatch();
                }
            }
            remove.executeBatch();
            next.setInt(1, cohort);
            next.executeUpdate();
        }
    }

    // one by one: a range would lock rows of transactions that are still writing
    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from tally_delta where id = ?")) {
            for (long id : ids) {
                statement.setLong(1, id);
                statement.addBatch();
            }
            for (int deleted : statement.executeBatch()) {
                if (deleted == 0) {
                    throw new IllegalStateException("a change was added up by somebody else");
                }
            }
        }
    }
}
