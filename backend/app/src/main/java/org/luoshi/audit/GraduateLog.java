package org.luoshi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what the log says about one graduate: entries about them, entries whose payload names them as {@code graduate}, and the signatures
 * of weekly sheets on which they stand. */
@ApplicationScoped
public class GraduateLog {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    GraduateLog(ObjectMapper json) {
        this.json = json;
    }

    /** @return the entries in the order in which they were written; reads the log and nothing else */
    public List<LogLine> about(long graduate, Connection connection) throws SQLException {
        List<LogLine> lines = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id, at, actor, actor_role, event, subject_type,"
                        + " subject_id, payload FROM audit_entry WHERE graduate = ? ORDER BY id")) {
            query.setString(1, String.valueOf(graduate));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(line(rows));
                }
            }
        }
        return lines;
    }

    /** @param sheet id of a weekly sheet
     * @return entries of confirmations and signatures of that sheet and of those that its college signed since, in the order in which they
     *     were written; nothing where the log does not say that it was signed, or for which college */
    public List<LogLine> signedSince(String sheet, Connection connection) throws SQLException {
        List<LogLine> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT e.id, e.at, e.actor, e.actor_role, e.event, e.subject_type, e.subject_id, e.payload"
                        + " FROM audit_entry f JOIN audit_entry s ON s.subject_type = f.subject_type AND s.event = f.event"
                        + " AND s.id >= f.id AND json_unquote(json_extract(s.payload, '$.college'))"
                        + " = json_unquote(json_extract(f.payload, '$.college'))"
                        + " JOIN audit_entry e ON e.subject_type = f.subject_type AND e.subject_id = s.subject_id"
                        + " AND e.event IN ('sheet-confirmed', 'sheet-signed')"
                        + " WHERE f.subject_type = 'weekly-sheet' AND f.subject_id = ? AND f.event = 'sheet-signed'"
                        + " ORDER BY e.id")) {
            query.setString(1, sheet);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(line(rows));
                }
            }
        }
        return lines;
    }

    private LogLine line(ResultSet row) throws SQLException {
        try {
            return new LogLine(
                    row.getLong(1),
                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    json.readValue(row.getString(8), OBJECT));
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("entry " + row.getLong(1) + " of the log is not what was written", altered);
        }
    }
}
