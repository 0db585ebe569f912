package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Tally tally;
    private final PastFigures past;
    private final AgroalDataSource database;
    private final StatisticsSettings settings;

    Progress(Tally tally, PastFigures past, AgroalDataSource database, StatisticsSettings settings) {
        this.tally = tally;
        this.past = past;
        this.database = database;
        this.settings = settings;
    }

    /** @param by what to group by
     * @param college code, or null for all
     * @param asOf moment of the figures, or null for now
     * @param reach whose figures */
    ProgressView of(int cohort, ProgressGrouping by, String college, Instant asOf, Reach reach) throws SQLException {
        Question question = new Question(cohort, Stage.REPORTED, college, null, null, asOf);
        boolean byClass = by == ProgressGrouping.CLASS;
        boolean classes = byClass || reach.byClass();
        Snapshot snapshot = asOf == null ? tally.read(cohort, reach, classes) : past.read(cohort, asOf, reach, classes);
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
        List<WaitingLine> single;
        List<WaitingLine> together;
        try (Connection connection = database.getConnection()) {
            if (asOf == null) {
                WaitingNow now = new WaitingNow(connection, cohort, colleges, reach, overdueBefore);
                single = now.by(byClass);
                together = now.together();
            } else {
                WaitingThen then =
                        WaitingThen.at(connection, cohort, colleges, reach, snapshot.position(), overdueBefore);
                single = then.by(byClass);
                together = then.together();
            }
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

    private static ProgressView.Figures figures(Collection<Cell> cells, List<WaitingLine> lines, Instant now) {
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

    private static ProgressView.Waiting waiting(List<WaitingLine> lines, State state, Instant now) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(line -> new ProgressView.Waiting(
                        line.count(), Duration.between(line.middle(), now).toHours(), line.oldest(), line.overdue()))
                .findFirst()
                .orElse(new ProgressView.Waiting(0, null, null, 0));
    }
}
