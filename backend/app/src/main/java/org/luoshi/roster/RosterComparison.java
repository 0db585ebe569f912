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
    private final RosterReading reading;
    private final RosterChanges changes;
    private int added;
    private int changed;
    private int unchanged;

    RosterComparison(Connection connection, int year, SealedNumbers numbers, RosterReading reading)
            throws SQLException {
        this.numbers = numbers;
        this.reading = reading;
        this.store = new RosterStore(connection, year, numbers);
        this.structure = Structure.of(connection, year);
        this.changes = new RosterChanges(structure, numbers);
    }

    void compare(List<RosterRow> rows) {
        try {
            Map<String, Known> known = store.known(rows);
            for (RosterRow row : rows) {
                compare(row, known.get(row.studentNumber()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void compare(RosterRow row, Known one) {
        if (one == null) {
            added++;
            return;
        }
        if (one.isAnother(row, numbers)) {
            refuse(row);
            return;
        }
        var before = one.changedBy(row, structure, numbers);
        if (before.isEmpty()) {
            unchanged++;
        } else {
            changed++;
            changes.add(one, row, before.keySet());
        }
    }

    private void refuse(RosterRow row) {
        reading.duplicates().doubt(row.row());
        reading.findings()
                .add(
                        row.row(),
                        RosterColumn.ID_NUMBER.heading(),
                        "这个学号下姓名和身份证号都变了，像是另一个人（R2.2）：另一个人请用另一个学号；确是同一人更正信息，请分两次导入，先改其中一项",
                        "name and ID number of this student number both changed, which is another person (R2.2): give them a"
                                + " number of their own; if both are corrections, import one of them first, then the other");
    }

    /** @return how many rows were compared */
    int rows() {
        return added + changed + unchanged;
    }

    /** Writes the numbers into the report, with what changes; whom the file does not name is missing.
     * @param missingGo whether they are taken off anyway; else there is an error for whoever would be on the roster twice, under an
     *     old student number and a new one (R2.2) */
    void report(RosterImport run, boolean missingGo) throws SQLException {
        Duplicates file = reading.duplicates();
        Findings findings = missingGo ? null : reading.findings();
        run.changes = changes.kept();
        run.changedColumns = changes.columns();
        run.news = structure.news(file);
        run.structureCount = run.news.size();
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
                    "名单中已有同一身份证号、另一学号的毕业生，会重复计数（R2.2）：学号写错请改正；确已更换学号，请同时移出缺少的毕业生",
                    "the roster has the same ID number under another student number and would count them twice (R2.2): correct the"
                            + " number, or take those missing off the roster if it was changed");
        }
    }
}
