package org.luoshi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the rows and the entries of one moment for whoever holds a table against the log. */
@Singleton
public class TableReading {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    TableReading(ObjectMapper json) {
        this.json = json;
    }

    /** Takes one row. */
    public interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Hands over each row of a query. */
    public static void rows(Connection snapshot, String sql, Row each) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }

    /** Names rows whose id the service never gives: checks that go through a table by id begin at the first one that it does. */
    public static void neverGiven(Connection snapshot, String table, String subjectType, Consumer<Finding> findings)
            throws SQLException {
        rows(
                snapshot,
                "select id from " + table + " where id < 1 order by id limit 200",
                row -> findings.accept(new Finding(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        subjectType,
                        row.getString(1),
                        "no entry of the log tells of it: the service gives no such id")));
    }

    /** @return the moment of a column, null for null */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** Hands over each entry in the order of the log; one that cannot be read is a finding.
     * @param which a condition on {@code audit_entry}, made of constants */
    public void entries(Connection snapshot, String which, Consumer<Finding> findings, Consumer<LogLine> each)
            throws SQLException {
        rows(
                snapshot,
                "select id, at, actor, actor_role, event, subject_type, subject_id, payload from audit_entry where "
                        + which + " order by id",
                row -> {
                    try {
                        each.accept(new LogLine(
                                row.getLong(1),
                                instant(row, 2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                json.readValue(row.getString(8), OBJECT)));
                    } catch (JsonProcessingException altered) {
                        findings.accept(new Finding(
                                FindingKind.ENTRY_ALTERED, "entry", row.getString(1), "its payload is not JSON"));
                    }
                });
    }
}
