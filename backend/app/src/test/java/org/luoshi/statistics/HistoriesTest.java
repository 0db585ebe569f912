package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Fixture;
import org.luoshi.Seeds;
import org.luoshi.access.Reach;
import org.luoshi.audit.SchoolLog;
import org.luoshi.stack.LocalStackResource;

/** Random histories: at every position of the log the counts are what a plain recount gave there and then, for ever. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class HistoriesTest {

    private static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

    @Inject
    Fixture fixture;

    @Inject
    TableSteps steps;

    @Inject
    AnyChange change;

    @Inject
    TallyFold fold;

    @Inject
    Tally tally;

    @Inject
    SchoolLog log;

    @Inject
    AgroalDataSource database;

    static IntStream seeds() {
        return Seeds.of(HistoriesTest.class).ints(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "counters at any past position = the plain recount there; reported ≥ verified ≥ signed at every cut (R2.3, R8.1)")
    void anyHistory(int seed) throws Exception {
        Random random = new Random(seed);
        Fixture.School school = fixture.school();
        int year = school.year();
        Map<Long, Map<Cell, Long>> truth = new TreeMap<>();
        truth.put(log.sequence(), steps.plainLoop(year));
        for (int i = 0; i < 70; i++) {
            change.make(school, random);
            truth.put(log.sequence(), steps.plainLoop(year));
            if (random.nextInt(6) == 0) {
                fold.foldAll();
            }
            if (random.nextInt(15) == 0) {
                snapshot(year);
            }
        }
        assertEveryPosition(year, truth, seed);
        fold.foldAll();
        snapshot(year);
        assertEveryPosition(year, truth, seed);
        long last = truth.keySet().stream().max(Long::compare).orElseThrow();
        assertEquals(truth.get(last), byPlace(tally.read(year, EVERYTHING, true).cells()), "seed " + seed);
    }

    private void assertEveryPosition(int year, Map<Long, Map<Cell, Long>> truth, int seed) {
        truth.forEach((position, cells) -> {
            String where = "seed " + seed + ", position " + position;
            assertEquals(cells, byPlace(cells(year, position, true)), where);
            Map<Cell, Long> rolledUp = new HashMap<>();
            cells.forEach((cell, n) -> rolledUp.merge(cell.rolledUp(), n, Long::sum));
            assertEquals(rolledUp, byPlace(cells(year, position, false)), where);
            cells.keySet().forEach(cell -> {
                assertTrue(!cell.employed(Stage.SIGNED) || cell.employed(Stage.VERIFIED), where);
                assertTrue(!cell.employed(Stage.VERIFIED) || cell.employed(Stage.REPORTED), where);
            });
        });
    }

    private List<Cell> cells(int year, long position, boolean byClass) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return TallyHistory.cells(connection, year, EVERYTHING, byClass, position);
            }
        });
    }

    private void snapshot(int year) {
        fold.foldAll();
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                TallyFold.start(connection, year);
                TallyFold.hold(connection, year, "");
                if (connection
                        .createStatement()
                        .executeQuery("select 1 from tally_delta where cohort_year = " + year)
                        .next()) {
                    return null;
                }
                TallyHistory.snapshotIfDue(connection, year, 0);
                return null;
            }
        });
    }

    private static Map<Cell, Long> byPlace(List<Cell> cells) {
        Map<Cell, Long> places = new HashMap<>();
        Set<Cell> twice = new HashSet<>();
        cells.forEach(cell -> {
            if (places.put(cell.with(0), cell.n()) != null) {
                twice.add(cell);
            }
        });
        assertEquals(Set.of(), twice);
        return places;
    }
}
