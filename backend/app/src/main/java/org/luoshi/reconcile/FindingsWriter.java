package org.luoshi.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Writes differences and rows of one file, in batches as they come. */
final class FindingsWriter implements Reconciling.Findings, AutoCloseable {

    private static final int BATCH = 1000;
    private static final int LONGEST = 400;
    /** Of a difference, in the order of its digest. */
    static final String CELLS =
            "kind, field, doubt, graduate_id, college_id, row_no, student_number, name, owner, fix_in, here_value,"
                    + " there_value, difference_key";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long reconciliation;
    private final Connection connection;
    private final PreparedStatement differences;
    private final PreparedStatement rows;
    private final RecordsDigest lines;
    private int number;
    private int waitingDifferences;
    private int waitingRows;

    FindingsWriter(AgroalDataSource database, long reconciliation, String salt, Collection<Long> covered) {
        this.reconciliation = reconciliation;
        this.lines = new RecordsDigest(salt);
        try {
            connection = database.getConnection();
            forget(covered);
            differences = connection.prepareStatement("INSERT INTO reconciliation_difference (reconciliation_id, "
                    + CELLS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
            List<String> cells = Arrays.asList(
                    one.kind().name(),
                    one.field() == null ? null : one.field().name(),
                    one.doubt() == null ? null : one.doubt().name(),
                    text(one.graduate()),
                    text(one.college()),
                    text(one.row()),
                    cut(one.studentNumber()),
                    cut(one.name()),
                    one.owner().name(),
                    one.fixIn().name(),
                    cut(one.here()),
                    cut(one.there()),
                    one.key());
            lines.row(number++, cells);
            differences.setLong(1, reconciliation);
            for (int i = 0; i < cells.size(); i++) {
                differences.setString(i + 2, cells.get(i));
            }
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

    /** Writes what still waits; nothing of it where something failed before, as the transaction is undone then.
     * @return digest of all differences */
    String finish() throws SQLException {
        differences.executeBatch();
        rows.executeBatch();
        return lines.hex();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                differences) {
            rows.close();
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String cut(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        // half a character is none that the database could give back
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
