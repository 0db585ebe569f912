package org.luoshi.statistics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.access.Reach;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;

/** Holds counts of the past at each position where a college's sheet was confirmed: the figures of then are those of the sheet (R7.2). */
@Singleton
class PastCountersCheck implements TableCheck {

    private record Confirmed(int cohort, long college, long position, long graduates, long verified, String sheet) {}

    @Override
    public String what() {
        return "past-counters";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<Confirmed> sheets = new ArrayList<>();
        TableReading.rows(
                snapshot,
                "select s.cohort_year, s.college_id, p.position, p.graduates, p.verified, s.id from sheet_package p"
                        + " join weekly_sheet s on s.id = p.sheet_id order by p.id",
                row -> sheets.add(new Confirmed(
                        row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6))));
        for (Confirmed one : sheets) {
            compare(one, snapshot, findings);
        }
        return sheets.size();
    }

    private static void compare(Confirmed sheet, Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<Cell> then = TallyHistory.cells(
                snapshot, sheet.cohort, new Reach(false, Set.of(sheet.college), Set.of()), false, sheet.position);
        long graduates = then.stream().mapToLong(Cell::n).sum();
        long verified = then.stream()
                .filter(cell -> cell.employed(Stage.VERIFIED))
                .mapToLong(Cell::n)
                .sum();
        if (graduates != sheet.graduates || verified != sheet.verified) {
            findings.accept(new Finding(
                    FindingKind.COUNTER_DIFFERS,
                    "counter",
                    sheet.cohort + " · college " + sheet.college + " · position " + sheet.position,
                    verified + " of " + graduates + " kept, " + sheet.verified + " of " + sheet.graduates
                            + " in weekly sheet " + sheet.sheet));
        }
    }
}
