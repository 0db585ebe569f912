package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.access.Reach;
import org.luoshi.problem.Problem;
import org.luoshi.statistics.Snapshot.Mark;

/** Reads the counts: what was added up plus the changes that were not yet, of one moment. The cost grows with the number of places in the
 * statistics, never with the number of graduates. */
@ApplicationScoped
class Tally {

    private record Kept(Mark mark, Snapshot snapshot) {}

    private record Now(Mark mark, long position) {}

    private final AgroalDataSource database;
    private final Clock clock;

    // counts of the whole school without classes; used only while the database says that nothing has changed since
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();
    private final Together<Integer, Now> together = new Together<>();

    Tally(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Reads the counts of a cohort.
     * @param reach whose figures: nothing else is read
     * @param byClass whether the cells must be told apart by class
     * @throws org.luoshi.problem.Refusal not-found for a cohort that does not exist */
    Snapshot read(int cohort, Reach reach, boolean byClass) throws SQLException {
        if (byClass || !reach.wholeSchool()) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> load(cohort, reach, byClass || reach.byClass()).snapshot());
        }
        Instant moment = clock.instant();
        Kept last = kept.get(cohort);
        if (last != null) {
            Now now = together.ask(cohort, () -> now(cohort));
            if (now.mark().equals(last.mark())) {
                return last.snapshot().at(moment, now.position());
            }
        }
        Kept fresh = QuarkusTransaction.requiringNew().call(() -> load(cohort, reach, false));
        kept.put(cohort, fresh);
        return fresh.snapshot();
    }

    // one transaction at repeatable read: all statements see the moment of the first
    private Kept load(int cohort, Reach reach, boolean byClass) throws SQLException {
        Instant moment = clock.instant();
        try (Connection connection = database.getConnection()) {
            Now now = now(connection, cohort);
            Directory directory = Directory.read(connection, cohort, byClass ? reach : null, Directory.NOW);
            List<Cell> cells = cells(connection, cohort, reach, byClass);
            return new Kept(
                    now.mark(),
                    Snapshot.of(cohort, moment, now.position(), now.mark().rosterVersion(), directory, cells));
        }
    }

    private Now now(int cohort) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return now(connection, cohort);
        }
    }

    private static Now now(Connection connection, int cohort) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select c.roster_version, d.changes, d.ids,"
                + " (select max(g.generation) from tally_generation g where g.cohort_year = ?),"
                + " (select max(a.length) from audit_length a)"
                + " from cohort c,"
                + " (select count(*) changes, coalesce(sum(id), 0) ids from tally_delta where cohort_year = ?) d"
                + " where c.year = ?")) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setInt(parameter, cohort);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Problem.NOT_FOUND.because(
                            "没有这一届毕业生。可用的届别见 GET /cohorts。", "There is no such cohort: see GET /cohorts.");
                }
                return new Now(new Mark(row.getLong(4), row.getLong(2), row.getLong(3), row.getInt(1)), row.getLong(5));
            }
        }
    }

    /** @throws org.luoshi.problem.Refusal not-found for a cohort that does not exist */
    static void requireCohort(Connection connection, int cohort) throws SQLException {
        now(connection, cohort);
    }

    /** @return the cells of a cohort within reach, changes included, within the transaction of the connection */
    static List<Cell> cells(Connection connection, int cohort, Reach reach, boolean byClass) throws SQLException {
        String within = reach.condition("college_id", "class_id");
        String changed = byClass ? CellSql.PLACE : CellSql.PLACE.replace("class_id", "0 as class_id");
        String groups = byClass ? CellSql.PLACE : CellSql.PLACE.replace(" class_id,", "");
        List<Cell> cells = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + CellSql.PLACE
                + ", n from tally where cohort_year = ? and class_id " + (byClass ? "> 0" : "= 0") + " and " + within
                + " union all select " + changed + ", sum(n) from tally_delta where cohort_year = ? and " + within
                + " group by " + groups)) {
            statement.setInt(1, cohort);
            statement.setInt(2, cohort);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cells.add(CellSql.read(rows, 1));
                }
            }
        }
        return Cells.sum(cells);
    }
}
