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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.national.NationalRow;

/** The last row that the register had of each graduate, and the way in for what a file says. */
@ApplicationScoped
class ReconciliationStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource database;

    ReconciliationStore(AgroalDataSource database) {
        this.database = database;
    }

    /** The last row of a graduate.
     * @param number in its file
     * @param at when that file came */
    record Kept(int number, NationalRow row, Instant at) {}

    /** @param salt of the digest of its differences
     * @return writes what one file says. Its rows take the place of those before; who is not in it has none any more. */
    FindingsWriter writer(long reconciliation, String salt, Collection<Long> covered) {
        return new FindingsWriter(database, reconciliation, salt, covered);
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
}
