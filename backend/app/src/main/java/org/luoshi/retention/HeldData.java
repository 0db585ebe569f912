package org.luoshi.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.privacy.SealedNumbers;

/** Everything held about a graduate, whichever feature holds it. */
@ApplicationScoped
class HeldData {

    private static final String LAST = "graduate";

    /** What is sealed in the database and handed over in full. */
    private static final Set<String> SEALED = Set.of("idNumber", "proofText", "helpEmployer", "helpNote", "contact");

    private final List<PersonalTable> tables;
    private final AgroalDataSource database;
    private final SealedNumbers numbers;
    private final ObjectMapper json;

    HeldData(@All List<PersonalTable> tables, AgroalDataSource database, SealedNumbers numbers, ObjectMapper json) {
        this.tables = tables.stream()
                .sorted(Comparator.comparing(
                                (PersonalTable table) -> table.section().equals(LAST))
                        .thenComparing(PersonalTable::section))
                .toList();
        this.database = database;
        this.numbers = numbers;
        this.json = json;
    }

    List<PersonalTable> tables() {
        return tables;
    }

    /** @return every record of a graduate in a table, by name; ID numbers in full */
    List<Map<String, Object>> records(PersonalTable table, long graduate) {
        List<Map<String, Object>> records = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(table.select())) {
            query.setString(1, String.valueOf(graduate));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    records.add(record(rows));
                }
            }
            return records;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, Object> record(ResultSet rows) throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>();
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            Object value = rows.getObject(i);
            record.put(name, SEALED.contains(name) ? numbers.open((String) value) : readable(value));
        }
        return record;
    }

    private Object readable(Object value) {
        return switch (value) {
            case LocalDateTime moment -> moment.toInstant(ZoneOffset.UTC).toString();
            case byte[] bit when bit.length == 1 -> bit[0] != 0;
            case String text when text.startsWith("{") -> parsed(text);
            case null -> null;
            default -> value;
        };
    }

    private Object parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException onlyText) {
            return text;
        }
    }

    /** Deletes what is held about a graduate in tables, within the caller's transaction; digests and what counts stay. */
    void delete(long graduate, Connection connection) throws SQLException {
        for (PersonalTable table : tables) {
            for (String statement : table.delete()) {
                try (PreparedStatement delete = connection.prepareStatement(statement)) {
                    delete.setString(1, String.valueOf(graduate));
                    delete.executeUpdate();
                }
            }
        }
    }
}
