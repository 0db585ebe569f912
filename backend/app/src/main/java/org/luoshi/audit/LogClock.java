package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Notices when the log's time lies ahead of now. Moments of the log never go back, so after an instance whose clock ran ahead everything gets its
 * last moment until real time has caught up: nothing is lost or in another order, but until then {@link SchoolLog#positionAt} does not see it. */
@ApplicationScoped
class LogClock {

    private static final Logger LOG = Logger.getLogger(LogClock.class);
    private static final Duration SAID_AGAIN_AFTER = Duration.ofHours(1);

    private final AgroalDataSource database;
    private final LogSettings settings;
    private final Clock clock;
    private Instant said;

    LogClock(AgroalDataSource database, LogSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void started(@Observes StartupEvent event) {
        try {
            look();
        } catch (IllegalStateException away) {
            // whatever needs the database says so itself
            LOG.debug("the log's time was not looked at", away);
        }
    }

    /** @return how the log's time stands now */
    LogClockView look() {
        try (Connection connection = database.getConnection()) {
            return look(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at the log as a transaction sees it, and warns where it is ahead: at once, then once an hour. */
    LogClockView look(Connection connection) throws SQLException {
        Instant now = clock.instant();
        Instant last = last(connection);
        Duration ahead = last == null || !last.isAfter(now.plus(settings.clockTolerance()))
                ? Duration.ZERO
                : Duration.between(now, last);
        warn(now, last, ahead);
        return new LogClockView(now, last, ahead.toSeconds());
    }

    /** @return since when the log has its length, null for an empty one */
    static Instant last(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select since from audit_length order by length desc limit 1");
                ResultSet row = query.executeQuery()) {
            Timestamp since = row.next() ? row.getTimestamp(1) : null;
            return since == null ? null : since.toInstant();
        }
    }

    private synchronized void warn(Instant now, Instant last, Duration ahead) {
        if (ahead.isZero()) {
            said = null;
        } else if (said == null || Duration.between(said, now).abs().compareTo(SAID_AGAIN_AFTER) >= 0) {
            said = now;
            LOG.warnf(
                    "the log's last moment %s lies %d s ahead of this clock: the clock of an instance ran ahead, or this one is late."
                            + " Figures asked for with asOf do not see what happens until then",
                    last, ahead.toSeconds());
        }
    }
}
