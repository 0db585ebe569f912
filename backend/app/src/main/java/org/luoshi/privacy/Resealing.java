package org.luoshi.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** After a new key was put first: seals every number with it, a batch a transaction, then retires the older keys. A row that
 * somebody changed meanwhile is left for the next round, so any number of instances may run it. */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int BATCH = 1000;

    private final AgroalDataSource database;
    private final SealedNumbers numbers;

    Resealing(AgroalDataSource database, SealedNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    @Scheduled(
            identity = "seal ID numbers with the first key",
            every = "${luoshi.privacy.reseal-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(numbers);
    }

    /** @param with numbers whose first key seals from now on
     * @return how many numbers were sealed anew */
    long run(SealedNumbers with) {
        List<String> others = inTransaction(connection -> KeyRegister.others(connection, with.ring()));
        if (others.isEmpty()) {
            return 0;
        }
        long done = 0;
        for (SealedColumn column : SealedColumn.ALL) {
            done += all(column, with);
        }
        boolean finished = inTransaction(connection -> {
            for (SealedColumn column : SealedColumn.ALL) {
                if (!after(connection, column, 0, with).isEmpty()) {
                    return false;
                }
            }
            KeyRegister.retire(connection, others);
            return true;
        });
        LOG.infof(
                "%d ID numbers sealed with key %s; %s",
                done,
                with.ring().first().id(),
                finished ? "the older keys " + others + " are no longer needed" : "some are left for the next round");
        return done;
    }

    private long all(SealedColumn column, SealedNumbers with) {
        long done = 0;
        for (long last = 0; last >= 0; ) {
            long from = last;
            Map<Long, String> batch = inTransaction(connection -> {
                Map<Long, String> found = after(connection, column, from, with);
                reseal(connection, column, found, with);
                return found;
            });
            done += batch.size();
            last = batch.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
        }
        return done;
    }

    private static Map<Long, String> after(Connection connection, SealedColumn column, long id, SealedNumbers with)
            throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT id, " + column.column() + " FROM "
                + column.table() + " WHERE id > ? AND " + column.column() + " NOT LIKE ? ORDER BY id LIMIT " + BATCH)) {
            query.setLong(1, id);
            query.setString(2, with.ring().first().id() + ":%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    private static void reseal(Connection connection, SealedColumn column, Map<Long, String> found, SealedNumbers with)
            throws SQLException {
        String index = column.index() == null ? "" : ", " + column.index() + " = ?";
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + column.table() + " SET "
                + column.column() + " = ?" + index + " WHERE id = ? AND " + column.column() + " = ?")) {
            for (var one : found.entrySet()) {
                String number = with.open(one.getValue());
                int i = 1;
                update.setString(i++, with.seal(number));
                if (column.index() != null) {
                    update.setBytes(i++, with.index(number));
                }
                update.setLong(i++, one.getKey());
                update.setString(i, one.getValue());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.with(connection);
            }
        });
    }
}
