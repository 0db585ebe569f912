package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;

/** Kept counts = plain recount = one graduate after the other, with classes and without. */
@ApplicationScoped
class TrueCounts {

    static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());
    static final Actor OFFICE =
            new Actor("office", "office", null, List.of(new Actor.Grant(Role.OFFICE, new Scope.WholeSchool())));

    private final TableSteps steps;
    private final Recount recount;
    private final Tally tally;
    private final AgroalDataSource database;

    TrueCounts(TableSteps steps, Recount recount, Tally tally, AgroalDataSource database) {
        this.steps = steps;
        this.recount = recount;
        this.tally = tally;
        this.database = database;
    }

    /** @param hint what to print where they are not, such as the seed */
    void assertFor(int year, String hint) throws SQLException {
        Map<Cell, Long> truth = steps.plainLoop(year);
        try (Connection connection = database.getConnection()) {
            assertEquals(truth, byPlace(Recount.plain(connection, year)), hint);
        }
        assertEquals(truth, byPlace(tally.read(year, EVERYTHING, true).cells()), hint);
        Map<Cell, Long> rolledUp = new HashMap<>();
        truth.forEach((cell, n) -> rolledUp.merge(cell.rolledUp(), n, Long::sum));
        assertEquals(rolledUp, byPlace(tally.read(year, EVERYTHING, false).cells()), hint);
        assertTrue(recount.of(year, false, OFFICE).equal(), hint);
    }

    // what was folded to nothing may stand there for a moment
    private static Map<Cell, Long> byPlace(List<Cell> cells) {
        Map<Cell, Long> places = new HashMap<>();
        cells.stream()
                .filter(cell -> cell.n() != 0)
                .forEach(cell -> assertEquals(null, places.put(cell.with(0), cell.n()), "a place twice"));
        return places;
    }
}
