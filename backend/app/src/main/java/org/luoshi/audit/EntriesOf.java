package org.luoshi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what the log says of one thing, for whoever holds what is kept against it. */
public final class EntriesOf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private EntriesOf() {}

    /** @param subjectType as in the log
     * @return the entries in the order in which they were written; one whose payload is no JSON any more says nothing, and the check of
     *     entries names it */
    public static List<LogLine> one(String subjectType, String subjectId, Connection snapshot) throws SQLException {
        return read("subject_type = ? and subject_id = ?", subjectType, subjectId, snapshot);
    }

    /** @return what happened of one kind to any thing, in the same order */
    public static List<LogLine> event(String subjectType, String event, Connection snapshot) throws SQLException {
        return read("subject_type = ? and event = ?", subjectType, event, snapshot);
    }

    private static List<LogLine> read(String condition, String first, String second, Connection snapshot)
            throws SQLException {
        List<LogLine> entries = new ArrayList<>();
        try (PreparedStatement query = snapshot.prepareStatement(
                "select id, at, actor, actor_role, event, subject_type, subject_id, payload from audit_entry where "
                        + condition + " order by id")) {
            query.setString(1, first);
            query.setString(2, second);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(line(row));
                }
            }
        }
        return entries;
    }

    /** Names what the log tells of and no table has.
     * @param table whose column {@code id} is the subject's id
     * @param ended SQL list of events after which it need not be there; null where there is none */
    public static void missing(
            String subjectType, String table, String ended, Connection snapshot, Consumer<Finding> findings)
            throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement("select e.subject_id from audit_entry e left join "
                + table
                + " t on t.id = cast(e.subject_id as unsigned) where e.subject_type = ? and t.id is null group by e.subject_id"
                + (ended == null ? "" : " having sum(e.event in (" + ended + ")) = 0"))) {
            query.setString(1, subjectType);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    findings.accept(new Finding(
                            FindingKind.RECORD_MISSING,
                            subjectType,
                            row.getString(1),
                            "the log tells of it" + (ended == null ? "" : " and of no removal")));
                }
            }
        }
    }

    private static LogLine line(ResultSet row) throws SQLException {
        return new LogLine(
                row.getLong(1),
                SigningKeys.instant(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                payload(row.getString(8)));
    }

    private static Map<String, Object> payload(String json) {
        try {
            return JSON.readValue(json, OBJECT);
        } catch (JsonProcessingException altered) {
            return Map.of();
        }
    }
}
