package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.access.Reach;
import org.luoshi.declaration.State;

/** How far the collection has come (R5.1) and what waits for whom (R7.1). Graduates come from the kept counts; only declarations that
 * somebody still has to act on are looked at. */
@ApplicationScoped
class Progress {

    /** A college or class among the groups of an answer. */
    private record Place(String key, String name) {}

    /** Declarations of one place in one state. */
    private record Line(long place, State state, long count, long overdue, Instant oldest, Instant middle) {}

    private static final Calendar UTC = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    private final Tally tally;
    private final AgroalDataSource database;
    private final StatisticsSettings settings;

    Progress(Tally tally, AgroalDataSource database, StatisticsSettings settings) {
        this.tally = tally;
        this.database = database;
        this.settings = settings;
    }

    /** @param by what to group by
     * @param college code, or null for all
     * @param reach whose figures */
    ProgressView of(int cohort, ProgressGrouping by, String college, Reach reach) throws SQLException {
        Question question = new Question(cohort, Stage.REPORTED, college, null, null, null);
        boolean byClass = by == ProgressGrouping.CLASS;
        Snapshot snapshot = tally.read(question.cohort(), reach, byClass || reach.byClass());
        Directory directory = snapshot.directory();
        Selection selection = Selection.of(question, directory, reach);
        Set<Long> colleges = directory.colleges().keySet().stream()
                .filter(id -> selection.admitsCollege(id) && directory.reaches(reach, id))
                .collect(Collectors.toSet());
        Map<Long, Place> places = byClass ? classes(directory, colleges) : colleges(directory, colleges);
        Map<Long, List<Cell>> cells = new HashMap<>();
        places.keySet().forEach(id -> cells.put(id, new ArrayList<>()));
        snapshot.cells().stream().filter(selection::admits).forEach(cell -> cells.get(
                        byClass ? cell.seat().classId() : cell.seat().collegeId())
                .add(cell));
        Instant overdueBefore = snapshot.asOf().minus(settings.overdueAfter());
        List<Line> single;
        List<Line> together;
        try (Connection connection = database.getConnection()) {
            single = lines(connection, cohort, colleges, reach, byClass ? "g.class_id" : "g.college_id", overdueBefore);
            // not a bare 0: MySQL takes a number in PARTITION BY for the position of a column
            together = lines(connection, cohort, colleges, reach, "0 * g.college_id", overdueBefore);
        }
        Map<String, ProgressView.Group> groups = new TreeMap<>();
        cells.forEach((id, some) -> {
            Place place = places.get(id);
            var lines = single.stream().filter(line -> line.place() == id).toList();
            groups.put(
                    place.key(),
                    new ProgressView.Group(place.key(), place.name(), figures(some, lines, snapshot.asOf())));
        });
        List<Cell> all = cells.values().stream().flatMap(List::stream).toList();
        return new ProgressView(
                question.cohort(),
                snapshot.asOf(),
                snapshot.position(),
                snapshot.rosterVersion(),
                (int) settings.overdueAfter().toDays(),
                figures(all, together, snapshot.asOf()),
                List.copyOf(groups.values()));
    }

    private static Map<Long, Place> colleges(Directory directory, Set<Long> among) {
        return among.stream().collect(Collectors.toMap(id -> id, id -> {
            var college = directory.colleges().get(id);
            return new Place(college.code(), college.name());
        }));
    }

    private static Map<Long, Place> classes(Directory directory, Set<Long> colleges) {
        return directory.classes().entrySet().stream()
                .filter(entry -> colleges.contains(entry.getValue().collegeId()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Place(
                                entry.getValue().key(), entry.getValue().name())));
    }

    private static ProgressView.Figures figures(Collection<Cell> cells, List<Line> lines, Instant now) {
        long graduates = cells.stream().mapToLong(Cell::n).sum();
        long declared = cells.stream()
                .filter(cell -> cell.reportedAs() != null)
                .mapToLong(Cell::n)
                .sum();
        Map<State, Long> states = new EnumMap<>(State.class);
        lines.forEach(line -> states.merge(line.state(), line.count(), Long::sum));
        long verified = cells.stream()
                .filter(cell -> cell.verifiedAs() != null)
                .mapToLong(Cell::n)
                .sum();
        if (verified > 0) {
            states.put(State.VERIFIED, verified);
        }
        long inDifficulty = cells.stream()
                .filter(cell -> cell.seat().difficulty() != 0)
                .mapToLong(Cell::n)
                .sum();
        var atClass = waiting(lines, State.AT_CLASS, now);
        var atCollege = waiting(lines, State.AT_COLLEGE, now);
        return new ProgressView.Figures(
                graduates,
                declared,
                graduates - declared,
                inDifficulty,
                states.entrySet().stream()
                        .map(entry -> new ProgressView.StateCount(entry.getKey(), entry.getValue()))
                        .toList(),
                atClass,
                atCollege,
                atClass.overdue() + atCollege.overdue());
    }

    private static ProgressView.Waiting waiting(List<Line> lines, State state, Instant now) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(line -> new ProgressView.Waiting(
                        line.count(), Duration.between(line.middle(), now).toHours(), line.oldest(), line.overdue()))
                .findFirst()
                .orElse(new ProgressView.Waiting(0, null, null, 0));
    }

    // a returned declaration counts as waiting for the graduate until a newer one exists
    private static List<Line> lines(
            Connection connection,
            int cohort,
            Collection<Long> colleges,
            Reach reach,
            String place,
            Instant overdueBefore)
            throws SQLException {
        String among = colleges.isEmpty()
                ? "1 = 0"
                : "g.college_id in ("
                        + String.join(
                                ", ", colleges.stream().map(String::valueOf).toList()) + ")";
        String waiting = "select " + place + " as place_id, d.state, d.state_since,"
                + " row_number() over (partition by " + place + ", d.state order by d.state_since) as place,"
                + " count(*) over (partition by " + place + ", d.state) as places"
                + " from declaration d join graduate g on g.id = d.graduate_id"
                + " where d.state in ('DRAFT', 'AWAITING_GRADUATE', 'AT_CLASS', 'AT_COLLEGE', 'RETURNED', 'DISPUTED')"
                + " and (d.state <> 'RETURNED' or not exists"
                + " (select 1 from declaration n where n.record_id = d.record_id and n.id > d.id))"
                + " and g.cohort_year = ? and g.counted = 1 and " + among + " and "
                + reach.condition("g.college_id", "g.class_id");
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select place_id, state, count(*),"
                + " sum(case when state_since < ? then 1 else 0 end), min(state_since),"
                + " min(case when place = floor((places + 1) / 2) then state_since end) from (" + waiting
                + ") w group by place_id, state order by place_id, state")) {
            statement.setTimestamp(1, Timestamp.from(overdueBefore), (Calendar) UTC.clone());
            statement.setInt(2, cohort);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                            row.getLong(1),
                            State.valueOf(row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            row.getTimestamp(5, (Calendar) UTC.clone()).toInstant(),
                            row.getTimestamp(6, (Calendar) UTC.clone()).toInstant()));
                }
            }
        }
        return lines;
    }
}
