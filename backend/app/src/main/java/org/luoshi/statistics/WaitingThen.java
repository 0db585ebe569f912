package org.luoshi.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.luoshi.access.Reach;
import org.luoshi.cohort.RosterVersions;
import org.luoshi.declaration.State;

/** What waited for whom at a position of the log: states are those of the entries up to there, and graduates sit where they sat then, the
 * roster of now with every later change taken back. The same for ever.
 * @param waiting what somebody still had to act on
 * @param overdueBefore what was in its state since before that moment was overdue */
record WaitingThen(List<Told> waiting, Instant overdueBefore) {

    private static final Set<State> WAITING = EnumSet.of(
            State.DRAFT, State.AWAITING_GRADUATE, State.AT_CLASS, State.AT_COLLEGE, State.RETURNED, State.DISPUTED);

    private static final String STEPS = "select e.subject_id, g.id, e.event,"
            + " json_unquote(json_extract(e.payload, '$.to')), e.at from graduate g join audit_entry e on e.graduate ="
            + " cast(g.id as char character set utf8mb4) collate utf8mb4_bin and e.subject_type = 'declaration'"
            + " join audit_leaf l on l.entry_id = e.id where g.cohort_year = ? and l.position < ? order by l.position";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Calendar UTC = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    /** A declaration as the log tells of it. */
    record Told(long declaration, Place place, State state, Instant since) {}

    /** Where a graduate sat. */
    private static final class Place {
        private long college;
        private long schoolClass;
        private boolean counted;
    }

    /** @param colleges whose graduates to look at
     * @param position of the log */
    static WaitingThen at(
            Connection connection,
            int cohort,
            Collection<Long> colleges,
            Reach reach,
            long position,
            Instant overdueBefore)
            throws SQLException {
        Map<Long, Place> places = places(connection, cohort, position);
        // by graduate, so that the last one of each is known
        Map<Long, TreeMap<Long, Told>> told = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            query.setInt(1, cohort);
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take(row, told.computeIfAbsent(row.getLong(2), none -> new TreeMap<>()), places);
                }
            }
        }
        List<Told> waiting = told.values().stream()
                .flatMap(all -> all.values().stream()
                        .filter(one -> one.state() != State.RETURNED || one.declaration() == all.lastKey()))
                .filter(one -> WAITING.contains(one.state()) && one.place().counted)
                .filter(one -> colleges.contains(one.place().college) && reached(reach, one.place()))
                .toList();
        return new WaitingThen(waiting, overdueBefore);
    }

    private static void take(ResultSet row, Map<Long, Told> told, Map<Long, Place> places) throws SQLException {
        long declaration = row.getLong(1);
        if (row.getString(3).equals("declaration-deleted")) {
            told.remove(declaration);
            return;
        }
        State to = row.getString(4) == null ? null : State.valueOf(row.getString(4));
        if (to == null && told.containsKey(declaration)) {
            return;
        }
        told.put(
                declaration,
                new Told(
                        declaration,
                        places.get(row.getLong(2)),
                        to == null ? State.DRAFT : to,
                        row.getTimestamp(5, (Calendar) UTC.clone()).toInstant()));
    }

    private static boolean reached(Reach reach, Place place) {
        return reach.wholeSchool()
                || reach.collegeIds().contains(place.college)
                || reach.classIds().contains(place.schoolClass);
    }

    List<WaitingLine> by(boolean byClass) {
        return lines(one -> byClass ? one.place().schoolClass : one.place().college);
    }

    List<WaitingLine> together() {
        return lines(one -> 0);
    }

    private List<WaitingLine> lines(ToLongFunction<Told> place) {
        return waiting.stream()
                .collect(Collectors.groupingBy(
                        place::applyAsLong,
                        TreeMap::new,
                        Collectors.groupingBy(Told::state, TreeMap::new, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(here -> here.getValue().entrySet().stream()
                        .map(state -> line(here.getKey(), state.getKey(), state.getValue())))
                .toList();
    }

    private WaitingLine line(long place, State state, List<Told> all) {
        List<Instant> since = all.stream().map(Told::since).sorted().toList();
        return new WaitingLine(
                place,
                state,
                since.size(),
                since.stream().filter(overdueBefore::isAfter).count(),
                since.getFirst(),
                since.get((since.size() - 1) / 2));
    }

    private static Map<Long, Place> places(Connection connection, int cohort, long position) throws SQLException {
        Map<Long, Place> places = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id, college_id, class_id, counted from graduate where cohort_year = ?")) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Place place = new Place();
                    place.college = row.getLong(2);
                    place.schoolClass = row.getLong(3);
                    place.counted = row.getBoolean(4);
                    places.put(row.getLong(1), place);
                }
            }
        }
        takeBack(connection, cohort, position, places);
        return places;
    }

    // the latest change is taken back first, so that the earliest one after the position has the last word
    private static void takeBack(Connection connection, int cohort, long position, Map<Long, Place> places)
            throws SQLException {
        var later = RosterVersions.since(cohort, position, connection);
        if (later.isEmpty()) {
            return;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select graduate_id, before_values from roster_change"
                        + " where cohort_year = ? and roster_version >= ? order by roster_version desc")) {
            query.setInt(1, cohort);
            query.setInt(2, later.firstKey());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Place place = places.get(row.getLong(1));
                    JsonNode before = read(row.getString(2));
                    place.college = before.path("college").asLong(place.college);
                    place.schoolClass = before.path("class").asLong(place.schoolClass);
                    place.counted = before.path("counted").asBoolean(place.counted);
                }
            }
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of the roster cannot be read", e);
        }
    }
}
