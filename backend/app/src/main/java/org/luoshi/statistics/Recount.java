package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.policy.Destination;

/** Counts graduates and their declarations from scratch, without any kept count, and holds the kept counts against that. */
@ApplicationScoped
class Recount {

    /** Differences that an answer names at most. */
    private static final int NAMED = 200;

    private static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

    private final AgroalDataSource database;
    private final TallyChanges changes;
    private final AuditTrail audit;

    Recount(AgroalDataSource database, TallyChanges changes, AuditTrail audit) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
    }

    /** Compares the counts of a cohort at one moment, while others go on writing.
     * @param repair whether to correct what differs
     * @throws org.luoshi.problem.Refusal not-found for a cohort that does not exist */
    RecountView of(int cohort, boolean repair, Actor office) {
        QuarkusTransaction.requiringNew().call(() -> start(cohort));
        return QuarkusTransaction.requiringNew().call(() -> compare(cohort, repair, office));
    }

    private boolean start(int cohort) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Tally.requireCohort(connection, cohort);
            TallyFold.start(connection, cohort);
            return true;
        }
    }

    private RecountView compare(int cohort, boolean repair, Actor office) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // first of all, so that no fold comes between what is read below and what is corrected
            TallyFold.hold(connection, cohort, "");
            Compared compared = compare(connection, cohort);
            List<Cell> history = compared.history();
            long differing = compared.differing();
            boolean equal = differing == 0;
            boolean repaired = repair && !equal;
            if (repaired) {
                // what the history lacks becomes a change of this moment, which the counts are not to follow a second
                // time
                changes.keep(history);
                TallyFold.add(
                        connection,
                        cohort,
                        Cells.difference(compared.byClass(), history),
                        Cells.difference(compared.withoutClasses(), Cells.rollUp(history)));
            }
            audit.record(
                    office.subject(),
                    Role.OFFICE.realmName(),
                    "counts-recounted",
                    "cohort",
                    String.valueOf(cohort),
                    Map.of("differing", differing, "repaired", repaired));
            return new RecountView(
                    cohort,
                    compared.counted().stream().mapToLong(Cell::n).sum(),
                    equal,
                    repaired,
                    differing,
                    compared.named(connection, cohort));
        }
    }

    /** Kept counts beside a plain recount.
     * @param byClass what must be added to the kept counts by class, place by place
     * @param withoutClasses the same for those without classes
     * @param history the same for the counts as sums of changes */
    record Compared(List<Cell> counted, List<Cell> byClass, List<Cell> withoutClasses, List<Cell> history) {

        long differing() {
            return byClass.size() + withoutClasses.size() + history.size();
        }

        /** @return the differences with the names of their places, at most {@link #NAMED} of them */
        List<RecountView.Difference> named(Connection connection, int cohort) throws SQLException {
            return differences(connection, cohort, counted, byClass, withoutClasses, history);
        }
    }

    /** @return what one moment of the database says */
    static Compared compare(Connection connection, int cohort) throws SQLException {
        List<Cell> counted = plain(connection, cohort);
        return new Compared(
                counted,
                Cells.difference(counted, Tally.cells(connection, cohort, EVERYTHING, true)),
                Cells.difference(Cells.rollUp(counted), Tally.cells(connection, cohort, EVERYTHING, false)),
                Cells.difference(counted, TallyHistory.now(connection, cohort)));
    }

    /** The plain recount: what each graduate of the denominator counts as follows from the states of their declarations alone (R5.3, R6.1).
     * @return one cell for each place, by class */
    static List<Cell> plain(Connection connection, int cohort) throws SQLException {
        String notEmployed = Arrays.stream(Destination.values())
                .filter(destination -> !destination.employed())
                .map(destination -> "'" + destination.name() + "'")
                .collect(Collectors.joining(", "));
        List<Cell> cells = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + CellSql.PLACE + ", count(*) from ("
                + "select g.cohort_year, g.class_id, g.college_id, g.major_id, g.programme_years, g.gender,"
                + " g.difficulty,"
                + " coalesce(o.destination, v.destination, '') as reported_as,"
                // whoever submits that they are without work leaves the numerator at once
                + " case when o.destination in (" + notEmployed + ") then '' else coalesce(v.destination, '') end"
                + " as verified_as,"
                + " case when o.destination in (" + notEmployed + ") or s.declaration_id is null then 0 else 1 end"
                + " as is_signed"
                + " from graduate g"
                + " left join declaration v on v.graduate_id = g.id and v.state = 'VERIFIED'"
                + " left join signed_declaration s on s.college_id = g.college_id and s.declaration_id = v.id"
                + " left join declaration o on o.graduate_id = g.id and o.state in ('AT_CLASS', 'AT_COLLEGE')"
                + " where g.cohort_year = ? and g.counted = 1) r group by " + CellSql.PLACE)) {
            statement.setInt(1, cohort);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cells.add(CellSql.read(rows, 1));
                }
            }
        }
        return cells;
    }

    private static List<RecountView.Difference> differences(
            Connection connection,
            int cohort,
            List<Cell> counted,
            List<Cell> byClass,
            List<Cell> withoutClasses,
            List<Cell> history)
            throws SQLException {
        if (byClass.isEmpty() && withoutClasses.isEmpty() && history.isEmpty()) {
            return List.of();
        }
        Directory directory = Directory.read(connection, cohort, EVERYTHING, Directory.NOW);
        Map<Cell, Long> truth = new HashMap<>();
        Stream.concat(counted.stream(), Cells.rollUp(counted).stream())
                .forEach(cell -> truth.put(cell.with(0), cell.n()));
        return Stream.concat(
                        Stream.concat(byClass.stream(), withoutClasses.stream())
                                .map(cell -> difference(
                                        cell, cell.seat().classId() > 0 ? "class" : "school", truth, directory)),
                        history.stream().map(cell -> difference(cell, "history", truth, directory)))
                .limit(NAMED)
                .toList();
    }

    private static RecountView.Difference difference(
            Cell missing, String level, Map<Cell, Long> truth, Directory directory) {
        long counted = truth.getOrDefault(missing.with(0), 0L);
        var seat = missing.seat();
        var schoolClass = directory.classes().get(seat.classId());
        var college = directory.colleges().get(seat.collegeId());
        var major = directory.majors().get(seat.majorId());
        return new RecountView.Difference(
                level,
                college == null ? String.valueOf(seat.collegeId()) : college.code(),
                major == null ? String.valueOf(seat.majorId()) : major.code(),
                schoolClass == null ? null : schoolClass.key(),
                seat.programmeYears(),
                seat.gender().name(),
                seat.difficulty(),
                CellSql.code(missing.reportedAs()),
                CellSql.code(missing.verifiedAs()),
                missing.signed(),
                counted - missing.n(),
                counted);
    }
}
