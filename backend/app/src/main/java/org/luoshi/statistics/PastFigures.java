package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.luoshi.access.Reach;
import org.luoshi.audit.SchoolLog;
import org.luoshi.cohort.RosterVersions;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Reads the counts of an earlier moment: roster, classes and states are those of a position of the log, and the same for ever. */
@ApplicationScoped
class PastFigures {

    /** From then on an instance that works on the log at the moment has certainly ended. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int KEPT = 16;
    private static final int LARGEST_KEPT = 5_000;

    private record Key(int cohort, Reach reach, boolean byClass, long position) {}

    private final AgroalDataSource database;
    private final SchoolLog log;
    private final Clock clock;

    // what a position says never changes
    private final Map<Key, Snapshot> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Snapshot> eldest) {
            return size() > KEPT;
        }
    });

    PastFigures(AgroalDataSource database, SchoolLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** @return the counts of a moment, at the position that stands for it
     * @throws Refusal not-found for a cohort that does not exist, invalid-request for a moment to come or before the cohort's first figures */
    Snapshot read(int cohort, Instant asOf, Reach reach, boolean byClass) throws SQLException {
        return at(cohort, position(cohort, asOf), reach, byClass).at(asOf);
    }

    /** @return the position that stands for a moment
     * @throws Refusal as above */
    long position(int cohort, Instant asOf) throws SQLException {
        Instant now = clock.instant();
        if (asOf.isAfter(now)) {
            throw refused(
                    "统计时刻不能晚于现在；查看现在的数据请去掉 asOf", "must not be later than now: leave asOf out for the figures of now");
        }
        if (asOf.isAfter(now.minus(SETTLED))) {
            log.sequence();
        }
        Optional<TallyHistory.Beginning> beginning;
        try (Connection connection = database.getConnection()) {
            Tally.requireCohort(connection, cohort);
            beginning = TallyHistory.beginning(connection, cohort);
        }
        long position = log.positionAt(asOf);
        if (beginning.isEmpty() || position < beginning.get().position()) {
            Instant since = beginning.map(TallyHistory.Beginning::since).orElse(null);
            throw since == null
                    ? refused("这一届毕业生还没有可追溯的数据", "this cohort has no figures of earlier moments yet")
                    : refused("太早：这一届的数据从 " + since + " 开始", "too early: the figures of this cohort begin at " + since);
        }
        return position;
    }

    /** @return the counts at a position of the log */
    Snapshot at(int cohort, long position, Reach reach, boolean byClass) {
        boolean classes = byClass || reach.byClass();
        Key key = new Key(cohort, reach, classes, position);
        Snapshot known = kept.get(key);
        if (known == null) {
            known = QuarkusTransaction.requiringNew().call(() -> load(key));
            if (known.cells().size() <= LARGEST_KEPT) {
                kept.put(key, known);
            }
        }
        return known;
    }

    // one transaction at repeatable read: all statements see the moment of the first
    private Snapshot load(Key key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            int roster = RosterVersions.at(key.cohort, key.position, connection);
            return Snapshot.of(
                    key.cohort,
                    clock.instant(),
                    key.position,
                    roster,
                    Directory.read(connection, key.cohort, key.byClass ? key.reach : null, roster),
                    TallyHistory.cells(connection, key.cohort, key.reach, key.byClass, key.position));
        }
    }

    private static Refusal refused(String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("查询参数不正确，请按提示修改。", "A query parameter is wrong: correct it as the fields say.")
                .field("asOf", zh, en);
    }
}
