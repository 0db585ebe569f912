package org.luoshi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** The rows of the national layout as they were frozen. The package has the salted digest of each, so that a row can be checked for ever
 * and yet go when the time to keep it is over (R9.1, PIPL 47). */
@ApplicationScoped
class FrozenRows {

    private static final int SALT_BYTES = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecureRandom random = new SecureRandom();

    /** @param cells JSON array of texts, in the order of the layout; empty text once it is deleted */
    record Kept(String cells, String salt) {

        String digest() {
            return Digests.of(salt + cells);
        }

        boolean deleted() {
            return cells.isEmpty();
        }

        List<String> read() {
            try {
                return JSON.readValue(cells, new TypeReference<>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a frozen row is not what was written", e);
            }
        }
    }

    /** @return the rows as they are to be kept, by graduate */
    Map<String, Kept> salted(Map<String, NationalRows.Row> rows) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        rows.forEach((graduate, row) -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            try {
                kept.put(
                        graduate,
                        new Kept(
                                JSON.writeValueAsString(row.cells()),
                                HexFormat.of().formatHex(salt)));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return kept;
    }

    void insert(long report, Map<String, Kept> rows, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into provincial_row (package_id, graduate_id, cells, salt) values (?, ?, ?, ?)")) {
            for (var row : rows.entrySet()) {
                insert.setLong(1, report);
                insert.setLong(2, Long.parseLong(row.getKey()));
                insert.setString(3, row.getValue().cells());
                insert.setString(4, row.getValue().salt());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** @return the rows of a report by graduate, in order of their ids */
    Map<String, Kept> of(long report, Connection connection) throws SQLException {
        Map<String, Kept> rows = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select graduate_id, cells, salt from provincial_row where package_id = ? order by graduate_id")) {
            query.setLong(1, report);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString(1), new Kept(row.getString(2), row.getString(3)));
                }
            }
        }
        return rows;
    }

    @Produces
    @Singleton
    static PersonalTable held() {
        return new PersonalTable(
                "provincial-report-rows",
                new Text("上报省教育厅的一行数据（学号、姓名、生源地、去向、单位等）", "The row about you that was reported to the province"),
                new Text("每年8月31日前上报就业数据（办法六）", "the report to the province by 31 August (decree, part 6)"),
                "SELECT p.cohort_year AS cohort, p.kind, p.number, r.cells FROM provincial_row r"
                        + " JOIN provincial_package p ON p.id = r.package_id WHERE r.graduate_id = ? ORDER BY p.id",
                List.of("UPDATE provincial_row SET cells = '', salt = '' WHERE graduate_id = ?"));
    }
}
