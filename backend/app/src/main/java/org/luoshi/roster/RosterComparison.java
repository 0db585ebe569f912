package org.luoshi.roster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What a file would change, counted without changing anything. */
final class RosterComparison {

    private final RosterStore store;
    private final Structure structure;
    private int added;
    private int changed;
    private int unchanged;

    RosterComparison(Connection connection, int year) throws SQLException {
        this.store = new RosterStore(connection, year);
        this.structure = Structure.of(connection, year);
    }

    void compare(List<RosterRow> rows) {
        try {
            Map<String, Known> known = store.known(rows);
            for (RosterRow row : rows) {
                Known one = known.get(row.studentNumber());
                if (one == null) {
                    added++;
                } else if (one.changedBy(row, structure).isEmpty()) {
                    unchanged++;
                } else {
                    changed++;
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes the numbers into the report.
     * @param file what the whole file said: whom it does not name is missing */
    void report(RosterImport run, Duplicates file) throws SQLException {
        run.added = added;
        run.changed = changed;
        run.unchanged = unchanged;
        run.missing = 0;
        for (List<Known> page = store.after(""); !page.isEmpty(); ) {
            for (Known one : page) {
                if (!file.names(one.studentNumber())) {
                    run.missing++;
                }
            }
            page = store.after(page.getLast().studentNumber());
        }
    }
}
