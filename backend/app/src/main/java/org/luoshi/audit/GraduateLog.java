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

/** Reads what the log says about one graduate: entries about them, and entries whose payload names them as {@code graduate}. */
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
