package org.luoshi.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;

/** Writes differences and rows of one file, in batches as they come. */
final class FindingsWriter implements Reconciling.Findings, AutoCloseable {

    private static final int BATCH = 1000;
    private static final int LONGEST = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long reconciliation;
    private final Connection connection;
    private final PreparedStatement differences;
    private final PreparedStatement rows;
    private int waitingDifferences;
    private int waitingRows;

    FindingsWriter(AgroalDataSource database, long reconciliation, Collection<Long> covered) {
        this.reconciliation = reconciliation;
        try {
            connection = database.getConnection();
            forget(covered);
            differences = connection.prepareStatement(
                    "INSERT INTO reconciliation_difference (reconciliation_id, kind, field, doubt, graduate_id, college_id,"
                            + " row_no, student_number, name, owner, fix_in, here_value, there_value, difference_key)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            rows = connection.prepareStatement(
                    "INSERT INTO register_row (graduate_id, reconciliation_id, row_no, cells) VALUES (?, ?, ?, ?)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void forget(Collection<Long> covered) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM register_row WHERE graduate_id = ?")) {
            int waiting = 0;
            for (Long graduate : covered.stream().sorted().toList()) {
                delete.setLong(1, graduate);
                delete.addBatch();
                if (++waiting % BATCH == 0) {
                    delete.executeBatch();
                }
            }
            delete.executeBatch();
        }
    }

    @Override
    public void difference(Difference one) {
        try {
            int i = 1;
            differences.setLong(i++, reconciliation);
            differences.setString(i++, one.kind().name());
            differences.setString(i++, one.field() == null ? null : one.field().name());
            differences.setString(i++, one.doubt() == null ? null : one.doubt().name());
            differences.setObject(i++, one.graduate(), Types.BIGINT);
            differences.setObject(i++, one.college(), Types.BIGINT);
            differences.setObject(i++, one.row(), Types.INTEGER);
            differences.setString(i++, cut(one.studentNumber()));
            differences.setString(i++, cut(one.name()));
            differences.setString(i++, one.owner().name());
            differences.setString(i++, one.fixIn().name());
            differences.setString(i++, cut(one.here()));
            differences.setString(i++, cut(one.there()));
            differences.setString(i, one.key());
            differences.addBatch();
            if (++waitingDifferences % BATCH == 0) {
                differences.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void row(long graduate, RegisterRow row) {
        try {
            rows.setLong(1, graduate);
            rows.setLong(2, reconciliation);
            rows.setInt(3, row.number());
            // the 32 columns and no more: neither candidate nor ID number
            rows.setString(4, JSON.writeValueAsString(row.row().cells()));
            rows.addBatch();
            if (++waitingRows % BATCH == 0) {
                rows.executeBatch();
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes what still waits; nothing of it where something failed before, as the transaction is undone then. */
    void finish() throws SQLException {
        differences.executeBatch();
        rows.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                differences) {
            rows.close();
        }
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
