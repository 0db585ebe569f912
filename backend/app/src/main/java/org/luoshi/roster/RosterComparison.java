package org.luoshi.roster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.luoshi.privacy.SealedNumbers;

/** What a file would change, counted without changing anything. */
final class RosterComparison {

    private final RosterStore store;
    private final Structure structure;
    private final SealedNumbers numbers;
    private int added;
    private int changed;
    private int unchanged;

    RosterComparison(Connection connection, int year, SealedNumbers numbers) throws SQLException {
        this.numbers = numbers;
        this.store = new RosterStore(connection, year, numbers);
        this.structure = Structure.of(connection, year);
    }

    void compare(List<RosterRow> rows) {
        try {
            Map<String, Known> known = store.known(rows);
            for (RosterRow row : rows) {
                Known one = known.get(row.studentNumber());
                if (one == null) {
                    added++;
                } else if (one.changedBy(row, structure, numbers).isEmpty()) {
                    unchanged++;
                } else {
                    changed++;
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @return how many rows were compared */
    int rows() {
        return added + changed + unchanged;
    }

    /** Writes the numbers into the report.
     * @param file what the whole file said: whom it does not name is missing
     * @param findings gets an error for whoever would be on the roster twice, under an old student number and a new one (R2.2);
     *     null where the missing are taken off anyway */
    void report(RosterImport run, Duplicates file, Findings findings) throws SQLException {
        run.added = added;
        run.changed = changed;
        run.unchanged = unchanged;
        run.missing = 0;
        for (List<Known> page = store.after(""); !page.isEmpty(); ) {
            for (Known one : page) {
                if (!file.names(one.studentNumber())) {
                    run.missing++;
                    String number = numbers.open(one.idNumber());
                    checkIdentity(number == null ? 0 : file.rowOfIdNumber(number), findings);
                }
            }
            page = store.after(page.getLast().studentNumber());
        }
    }

    private static void checkIdentity(int row, Findings findings) {
        if (row > 0 && findings != null) {
            findings.fatal(
                    row,
                    RosterColumn.STUDENT_NUMBER.heading(),
                    "名单中已有同一身份证号、另一学号的毕业生,会重复计数(R2.2):学号写错请改正;确已更换学号,请同时移出缺少的毕业生",
                    "the roster has the same ID number under another student number and would count them twice (R2.2): correct the"
                            + " number, or take those missing off the roster if it was changed");
        }
    }
}
