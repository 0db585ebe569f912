package org.luoshi.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.national.NationalRow;

/** Differences and the last row that the register had of each graduate, in batches. */
@ApplicationScoped
class ReconciliationStore {

    private static final int BATCH = 1000;
    private static final int LONGEST = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource database;

    ReconciliationStore(AgroalDataSource database) {
        this.database = database;
    }

    /** The last row of a graduate.
     * @param number in its file
     * @param at when that file came */
    record Kept(int number, NationalRow row, Instant at) {}

    void insert(long reconciliation, List<Difference> differences) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO reconciliation_difference (reconciliation_id, kind, field, doubt, graduate_id, college_id,"
                                + " row_no, student_number, name, owner, fix_in, here_value, there_value, difference_key)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int count = 0;
            for (Difference one : differences) {
                int i = 1;
                insert.setLong(i++, reconciliation);
                insert.setString(i++, one.kind().name());
                insert.setString(i++, one.field() == null ? null : one.field().name());
                insert.setString(i++, one.doubt() == null ? null : one.doubt().name());
                insert.setObject(i++, one.graduate(), Types.BIGINT);
                insert.setObject(i++, one.college(), Types.BIGINT);
                insert.setObject(i++, one.row(), Types.INTEGER);
                insert.setString(i++, cut(one.studentNumber()));
                insert.setString(i++, cut(one.name()));
                insert.setString(i++, one.owner().name());
                insert.setString(i++, one.fixIn().name());
                insert.setString(i++, cut(one.here()));
                insert.setString(i++, cut(one.there()));
                insert.setString(i, one.key());
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts the rows of a file in the place of those before; who is not in it has none any more. */
    void replaceRows(long reconciliation, Collection<Long> covered, Map<Long, RegisterRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM register_row WHERE graduate_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO register_row (graduate_id, reconciliation_id, row_no, cells) VALUES (?, ?, ?, ?)")) {
            int count = 0;
            for (Long graduate : covered.stream().sorted().toList()) {
                delete.setLong(1, graduate);
                delete.addBatch();
                if (++count % BATCH == 0) {
                    delete.executeBatch();
                }
            }
            delete.executeBatch();
            for (var entry : rows.entrySet()) {
                insert.setLong(1, entry.getKey());
                insert.setLong(2, reconciliation);
                insert.setInt(3, entry.getValue().number());
                // the 32 columns and no more: neither candidate nor ID number
                insert.setString(
                        4, JSON.writeValueAsString(entry.getValue().row().cells()));
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @return the last row of each graduate of a cohort whom the register had */
    Map<Long, Kept> rows(int year) {
        Map<Long, Kept> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT w.graduate_id, w.row_no, w.cells, r.created_at FROM register_row w JOIN reconciliation r"
                                + " ON r.id = w.reconciliation_id WHERE r.cohort_year = ?")) {
            query.setInt(1, year);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    List<String> cells = JSON.readValue(row.getString(3), new TypeReference<>() {});
                    rows.put(
                            row.getLong(1),
                            new Kept(
                                    row.getInt(2),
                                    NationalRow.of(cells),
                                    row.getObject(4, java.time.LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC)));
                }
            }
            return rows;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
