package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Seat;
import org.luoshi.policy.Destination;

/** Adding cells up loses nobody and counts nobody twice. */
class CellsTest {

    @Provide
    Arbitrary<List<Cell>> cells() {
        Arbitrary<Seat> seats = Combinators.combine(
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(3, 5),
                        Arbitraries.of(Gender.values()),
                        Arbitraries.integers().between(0, 7))
                .as((college, schoolClass, years, gender, difficulty) ->
                        new Seat(2022, college, college, 10 * college + schoolClass, years, gender, difficulty));
        Arbitrary<Destination> destinations =
                Arbitraries.of(Destination.values()).injectNull(0.4);
        return Combinators.combine(
                        seats,
                        destinations,
                        destinations,
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(-3, 5))
                .as(Cell::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void sumKeepsTheNumberAndNamesEachPlaceOnce(@ForAll("cells") List<Cell> cells) {
        List<Cell> sum = Cells.sum(cells);
        assertEquals(number(cells), number(sum));
        assertTrue(sum.stream().noneMatch(cell -> cell.n() == 0));
        assertEquals(
                sum.size(), sum.stream().map(cell -> cell.with(0)).distinct().count());
    }

    @Property
    void rollUpIsTheSameInWhateverOrder(@ForAll("cells") List<Cell> cells) {
        assertEquals(
                new HashSet<>(Cells.rollUp(cells)),
                new HashSet<>(Cells.rollUp(Cells.sum(cells).reversed())));
        assertEquals(number(cells), number(Cells.rollUp(cells)));
    }

    @Property
    void addingTheDifferenceMakesEqual(@ForAll("cells") List<Cell> counted, @ForAll("cells") List<Cell> kept) {
        List<Cell> corrected = new ArrayList<>(kept);
        corrected.addAll(Cells.difference(counted, kept));
        assertEquals(new HashSet<>(Cells.sum(counted)), new HashSet<>(Cells.sum(corrected)));
        assertTrue(Cells.difference(counted, corrected).isEmpty());
    }

    @Property
    void groupsAddUpToTheTotal(@ForAll("cells") List<Cell> some) {
        List<Cell> cells = some.stream().filter(cell -> cell.n() > 0).toList();
        for (Stage stage : Stage.values()) {
            EmploymentRate total = Groups.total(cells, stage);
            var groups = Groups.rates(cells, stage, cell -> cell.seat().gender().name(), List.of());
            assertEquals(
                    total.graduates(),
                    groups.values().stream()
                            .mapToLong(EmploymentRate::graduates)
                            .sum());
            assertEquals(
                    total.employed(),
                    groups.values().stream().mapToLong(EmploymentRate::employed).sum());
            assertEquals(
                    total.employed(),
                    cells.stream()
                            .filter(cell -> cell.countsAs(stage) != null
                                    && cell.countsAs(stage).employed())
                            .mapToLong(Cell::n)
                            .sum());
        }
    }

    private static long number(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::n).sum();
    }
}
