package org.luoshi.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.luoshi.audit.AuditTrail;
import org.luoshi.privacy.PersonalFiles;

/** Deletes the personal data of cohorts whose time is over (PIPL 47), one graduate a transaction, any number of instances. The log,
 * its digests and what counts stay. Interrupted, it goes on at the next run; an object whose row is gone already goes with the store's clean-up. */
@ApplicationScoped
class Erasure {

    private static final Logger LOG = Logger.getLogger(Erasure.class);

    private final Retention retention;
    private final HeldData held;
    private final List<PersonalFiles> files;
    private final AuditTrail audit;
    private final AgroalDataSource database;
    private final Clock clock;

    Erasure(
            Retention retention,
            HeldData held,
            @All List<PersonalFiles> files,
            AuditTrail audit,
            AgroalDataSource database,
            Clock clock) {
        this.retention = retention;
        this.held = held;
        this.files = files;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "delete personal data whose time is over",
            cron = "${luoshi.retention.delete-at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        cohorts().forEach(cohort -> erase(cohort, clock));
    }

    /** @param now whose day decides
     * @return how many graduates' data was deleted; none before the time is over, nor where the log does not know that time */
    int erase(int cohort, Clock now) {
        LocalDate until = retention.keepUntil(cohort);
        if (!LocalDate.now(now).isAfter(until)) {
            return 0;
        }
        if (!retention.agreed(cohort)) {
            LOG.errorf(
                    "nothing of %d is deleted: its data is said to be kept until %s, and the log does not tell who set that day",
                    cohort, until);
            return 0;
        }
        int count = 0;
        while (eraseOne(cohort)) {
            count++;
        }
        if (count > 0) {
            LOG.infof("personal data of %d graduates of %d deleted: kept until %s", count, cohort, until);
        }
        return count;
    }

    private List<Integer> cohorts() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Integer> cohorts = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT year FROM cohort ORDER BY year")) {
                while (rows.next()) {
                    cohorts.add(rows.getInt(1));
                }
            }
            return cohorts;
        });
    }

    private boolean eraseOne(int cohort) {
        List<PersonalFiles.File> gone = new ArrayList<>();
        boolean one = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                Long graduate = next(cohort, connection);
                if (graduate == null) {
                    return false;
                }
                files.forEach(some -> gone.addAll(some.about(graduate)));
                held.delete(graduate, connection);
                audit.record(
                        null,
                        null,
                        "personal-data-deleted",
                        "graduate",
                        String.valueOf(graduate),
                        Map.of("cohort", cohort, "files", gone.size()));
                return true;
            }
        });
        gone.forEach(file -> file.delete().run());
        return one;
    }

    // whoever another instance is at is passed by
    private static Long next(int cohort, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM graduate WHERE cohort_year = ? AND"
                + " erased_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")) {
            query.setInt(1, cohort);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }
}
