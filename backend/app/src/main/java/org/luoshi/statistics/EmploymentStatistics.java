package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.access.Reach;
import org.luoshi.policy.Decree;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.problem.Text;

/** The grouped counts (R2, R3), made from the kept counts and restricted to what the caller may see. */
@ApplicationScoped
class EmploymentStatistics {

    /** Key of those without a counting declaration. */
    static final String NOT_DECLARED = "NOT_DECLARED";

    /** What was asked of one snapshot: the question, what to group by, and the language of the names. */
    private record Asked(Question question, Enum<?> by, Locale language) {}

    private record Rates(EmploymentRate total, List<RatesView.Group> groups) {}

    private record Destinations(EmploymentRate total, List<DestinationsView.Group> groups) {}

    private final Tally tally;
    private final PastFigures past;
    private final AgroalDataSource database;

    EmploymentStatistics(Tally tally, PastFigures past, AgroalDataSource database) {
        this.tally = tally;
        this.past = past;
        this.database = database;
    }

    /** @param reach whose figures
     * @param language of the names */
    RatesView rates(Question question, Dimension by, Reach reach, Locale language) throws SQLException {
        Reach narrowed = narrowed(question, reach);
        Snapshot snapshot = read(question, narrowed, by == Dimension.CLASS);
        Rates rates = snapshot.once(
                new Asked(question.ofItsSnapshot(), by, language),
                () -> rates(question, by, snapshot, narrowed, reach, language));
        return new RatesView(
                question.cohort(),
                question.stage(),
                by,
                snapshot.asOf(),
                snapshot.position(),
                snapshot.rosterVersion(),
                Decree.POLICY_VERSION,
                rates.total(),
                rates.groups());
    }

    private static Rates rates(
            Question question, Dimension by, Snapshot snapshot, Reach narrowed, Reach reach, Locale language) {
        Directory directory = snapshot.directory();
        Selection selection = Selection.of(question, directory, narrowed);
        List<Cell> cells = selection.of(snapshot.cells());
        Map<String, EmploymentRate> rates = Groups.rates(
                cells, question.stage(), Groups.key(by, directory), empty(question, by, directory, selection, reach));
        List<RatesView.Group> groups = rates.entrySet().stream()
                .map(entry -> new RatesView.Group(
                        entry.getKey(),
                        Groups.name(by, entry.getKey(), directory, language),
                        entry.getValue().graduates(),
                        entry.getValue().employed(),
                        entry.getValue().rate()))
                .toList();
        return new Rates(Groups.total(cells, question.stage()), groups);
    }

    /** @param reach whose figures
     * @param language of the names */
    DestinationsView destinations(Question question, Grouping grouping, Reach reach, Locale language)
            throws SQLException {
        Reach narrowed = narrowed(question, reach);
        Snapshot snapshot = read(question, narrowed, false);
        Destinations destinations = snapshot.once(
                new Asked(question.ofItsSnapshot(), grouping, language),
                () -> destinations(question, grouping, snapshot, narrowed, language));
        return new DestinationsView(
                question.cohort(),
                question.stage(),
                grouping,
                snapshot.asOf(),
                snapshot.position(),
                snapshot.rosterVersion(),
                Decree.POLICY_VERSION,
                destinations.total(),
                destinations.groups());
    }

    private static Destinations destinations(
            Question question, Grouping grouping, Snapshot snapshot, Reach narrowed, Locale language) {
        List<Cell> cells =
                Selection.of(question, snapshot.directory(), narrowed).of(snapshot.cells());
        EmploymentRate total = Groups.total(cells, question.stage());
        Map<String, Long> counts = new HashMap<>();
        for (Cell cell : cells) {
            var destination = cell.countsAs(question.stage());
            String key = destination == null
                    ? NOT_DECLARED
                    : grouping.policy().groupOf(destination).key();
            counts.merge(key, cell.n(), Long::sum);
        }
        List<DestinationsView.Group> groups = groups(grouping)
                .map(group -> {
                    long count = counts.getOrDefault(group.key(), 0L);
                    return new DestinationsView.Group(
                            group.key(),
                            new Text(group.zh(), group.en()).in(language),
                            count,
                            EmploymentRate.percent(count, total.graduates()));
                })
                .toList();
        return new Destinations(total, groups);
    }

    private static Stream<DestinationGrouping.Group> groups(Grouping grouping) {
        return Stream.concat(
                grouping.policy().groups().stream(),
                Stream.of(new DestinationGrouping.Group(NOT_DECLARED, "无计入的填报", "No counting declaration")));
    }

    private Snapshot read(Question question, Reach reach, boolean byClass) throws SQLException {
        return question.asOf() == null
                ? tally.read(question.cohort(), reach, byClass)
                : past.read(question.cohort(), question.asOf(), reach, byClass);
    }

    private Reach narrowed(Question question, Reach reach) throws SQLException {
        return question.schoolClass() == null ? reach : onlyClass(question, reach);
    }

    private Reach onlyClass(Question question, Reach reach) throws SQLException {
        String key = question.schoolClass();
        int slash = key.indexOf('/');
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select k.id from school_class k join college c on c.id = k.college_id"
                                + " where c.cohort_year = ? and c.code = ? and k.name = ? and "
                                + reach.condition("k.college_id", "k.id"))) {
            statement.setInt(1, question.cohort());
            statement.setString(2, key.substring(0, slash));
            statement.setString(3, key.substring(slash + 1));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Selection.notFound("班级", "class");
                }
                return new Reach(false, Set.of(), Set.of(row.getLong(1)));
            }
        }
    }

    // A college, major or class without graduates is shown too, without a rate; under a narrower filter only groups
    // with somebody in them.
    private static Collection<String> empty(
            Question question, Dimension by, Directory directory, Selection selection, Reach reach) {
        if (question.major() != null || question.schoolClass() != null) {
            return List.of();
        }
        return switch (by) {
            case COLLEGE ->
                directory.colleges().entrySet().stream()
                        .filter(entry ->
                                directory.reaches(reach, entry.getKey()) && selection.admitsCollege(entry.getKey()))
                        .map(entry -> entry.getValue().code())
                        .toList();
            case MAJOR ->
                directory.majors().values().stream()
                        .filter(major ->
                                (reach.wholeSchool() || reach.collegeIds().contains(major.collegeId()))
                                        && selection.admitsCollege(major.collegeId()))
                        .map(Directory.Major::code)
                        .toList();
            case CLASS ->
                directory.classes().values().stream()
                        .filter(one -> selection.admitsCollege(one.collegeId()))
                        .map(Directory.SchoolClass::key)
                        .toList();
            case PROGRAMME, GENDER, DIFFICULTY -> List.of();
        };
    }
}
