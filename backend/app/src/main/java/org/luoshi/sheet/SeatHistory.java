package org.luoshi.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.luoshi.cohort.RosterVersions;

/** Who was in the denominator of a college at a position of the log: the roster of today with every later change taken back (R2.2). */
@ApplicationScoped
class SeatHistory {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An entry that has no place in the log yet comes after every one that has, in the order of ids. */
    private static final String NOT_YET = "4611686018427387904 + e.id";

    /** One value of a graduate before a change that came at or after the position. */
    private record Undo(long position, String field, JsonNode before) {}

    private static final class Place {
        private long college;
        private long major;
        private int difficulty;
        private boolean counted;
    }

    /** @param last highest id of a graduate of the cohort at the position
     * @return seats by id, without declarations */
    Map<Long, SheetReading.Seat> at(int cohort, long college, long position, long last, Connection connection)
            throws SQLException {
        Map<Long, List<Undo>> undone = new HashMap<>();
        rosterChanges(cohort, position, connection, undone);
        difficultyChanges(cohort, position, connection, undone);
        Map<Long, SheetReading.Seat> seats = new TreeMap<>();
        Map<Long, String> majors = majors(cohort, connection);
        try (PreparedStatement query = connection.prepareStatement(
                "select id, college_id, major_id, difficulty, counted from graduate where cohort_year = ? and id <= ?")) {
            query.setInt(1, cohort);
            query.setLong(2, last);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Place place = new Place();
                    place.college = row.getLong(2);
                    place.major = row.getLong(3);
                    place.difficulty = row.getInt(4);
                    place.counted = row.getBoolean(5);
                    takeBack(place, undone.getOrDefault(row.getLong(1), List.of()));
                    if (place.counted && place.college == college) {
                        seats.put(
                                row.getLong(1),
                                new SheetReading.Seat(
                                        row.getLong(1), majors.get(place.major), place.difficulty, new ArrayList<>()));
                    }
                }
            }
        }
        return seats;
    }

    // the latest change is taken back first, so that the earliest one after the position has the last word
    private static void takeBack(Place place, List<Undo> changes) {
        changes.stream()
                .sorted(Comparator.comparingLong(Undo::position).reversed())
                .forEach(change -> {
                    switch (change.field()) {
                        case "college" -> place.college = change.before().asLong();
                        case "major" -> place.major = change.before().asLong();
                        case "difficulty" -> place.difficulty = change.before().asInt();
                        case "counted" -> place.counted = change.before().asBoolean();
                        default -> {}
                    }
                });
    }

    private static void rosterChanges(int cohort, long position, Connection connection, Map<Long, List<Undo>> into)
            throws SQLException {
        NavigableMap<Integer, Long> versions = RosterVersions.since(cohort, position, connection);
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement("select graduate_id, roster_version, before_values"
                + " from roster_change where cohort_year = ? and roster_version >= ?")) {
            query.setInt(1, cohort);
            query.setInt(2, versions.firstKey());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long at = versions.get(row.getInt(2));
                    List<Undo> changes = into.computeIfAbsent(row.getLong(1), none -> new ArrayList<>());
                    read(row.getString(3))
                            .properties()
                            .forEach(field -> changes.add(new Undo(at, field.getKey(), field.getValue())));
                }
            }
        }
    }

    private static void difficultyChanges(int cohort, long position, Connection connection, Map<Long, List<Undo>> into)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select g.id, l.position as place, e.payload from audit_leaf l join audit_entry e on e.id = l.entry_id"
                        + " join graduate g on g.id = e.graduate where l.position >= ? and e.event = 'graduate-changed'"
                        + " and g.cohort_year = ? union all select g.id, " + NOT_YET
                        + ", e.payload from audit_pending p"
                        + " join audit_entry e on e.id = p.entry_id"
                        + " join graduate g on g.id = e.graduate where e.event = 'graduate-changed'"
                        + " and g.cohort_year = ?")) {
            query.setLong(1, position);
            query.setInt(2, cohort);
            query.setInt(3, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    JsonNode difficulty = read(row.getString(3)).get("difficulty");
                    if (difficulty != null) {
                        into.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                                .add(new Undo(row.getLong(2), "difficulty", difficulty.get(0)));
                    }
                }
            }
        }
    }

    private static Map<Long, String> majors(int cohort, Connection connection) throws SQLException {
        Map<Long, String> majors = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select m.id, m.code from major m join college c on c.id = m.college_id where c.cohort_year = ?")) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    majors.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return majors;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of the roster cannot be read", e);
        }
    }
}
