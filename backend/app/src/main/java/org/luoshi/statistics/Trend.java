package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Reach;
import org.luoshi.audit.SchoolLog;
import org.luoshi.cohort.RosterVersions;
import org.luoshi.policy.Decree;

/** The three stages over days or weeks, as sums of the changes between positions of the log: the cost is that of the changes, not of the
 * graduates and not of the points. */
@ApplicationScoped
class Trend {

    /** Employed at each stage among so many graduates. */
    private static final class Running {
        private long graduates;
        private final Map<Stage, Long> employed = new EnumMap<>(Stage.class);

        void add(Cell cell) {
            graduates += cell.n();
            for (Stage stage : Stage.values()) {
                employed.merge(stage, cell.employed(stage) ? cell.n() : 0, Long::sum);
            }
        }

        TrendView.Point at(String period, Instant asOf, long position) {
            EmploymentRate reported = EmploymentRate.of(graduates, employed.getOrDefault(Stage.REPORTED, 0L));
            EmploymentRate verified = EmploymentRate.of(graduates, employed.getOrDefault(Stage.VERIFIED, 0L));
            EmploymentRate signed = EmploymentRate.of(graduates, employed.getOrDefault(Stage.SIGNED, 0L));
            return new TrendView.Point(
                    period,
                    asOf,
                    position,
                    graduates,
                    reported.employed(),
                    reported.rate(),
                    verified.employed(),
                    verified.rate(),
                    signed.employed(),
                    signed.rate());
        }
    }

    /** A period with the position at its end. */
    record Cut(TrendInterval.Period period, long position) {}

    private final AgroalDataSource database;
    private final SchoolLog log;
    private final Clock clock;

    Trend(AgroalDataSource database, SchoolLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** @param college code, or null for all
     * @param reach whose figures
     * @throws org.luoshi.problem.Refusal not-found for a cohort or college that does not exist or is out of reach */
    TrendView of(int cohort, String college, TrendInterval interval, Reach reach) {
        log.sequence();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long position = log.positionAt(now);
        return QuarkusTransaction.requiringNew()
                .call(() -> read(cohort, college, interval, reach, new TrendInterval.Period("", now), position));
    }

    private TrendView read(
            int cohort, String college, TrendInterval interval, Reach reach, TrendInterval.Period now, long position)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            Tally.requireCohort(connection, cohort);
            Directory directory = Directory.read(connection, cohort, reach.byClass() ? reach : null, Directory.NOW);
            Selection selection =
                    Selection.of(new Question(cohort, Stage.VERIFIED, college, null, null, null), directory, reach);
            List<Cut> cuts = TallyHistory.beginning(connection, cohort)
                    .filter(beginning -> beginning.since() != null)
                    .map(beginning -> interval.periods(beginning.since(), now.last()))
                    .orElse(List.of())
                    .stream()
                    .map(period -> new Cut(
                            period, period.last().equals(now.last()) ? position : log.positionAt(period.last())))
                    .toList();
            return new TrendView(
                    cohort,
                    college,
                    interval,
                    now.last(),
                    position,
                    RosterVersions.at(cohort, position, connection),
                    Decree.POLICY_VERSION,
                    points(connection, cohort, reach, selection, cuts));
        }
    }

    /** @param cuts in the order of their positions */
    static List<TrendView.Point> points(
            Connection connection, int cohort, Reach reach, Selection selection, List<Cut> cuts) throws SQLException {
        List<TrendView.Point> points = new ArrayList<>();
        Running running = new Running();
        long from = -1;
        for (Cut cut : cuts) {
            if (cut.position() != from) {
                List<Cell> cells = from < 0
                        ? TallyHistory.cells(connection, cohort, reach, reach.byClass(), cut.position())
                        : TallyHistory.changes(connection, cohort, reach, from, cut.position());
                cells.stream().filter(selection::admits).forEach(running::add);
                from = cut.position();
            }
            points.add(running.at(cut.period().name(), cut.period().last(), from));
        }
        return points;
    }
}
