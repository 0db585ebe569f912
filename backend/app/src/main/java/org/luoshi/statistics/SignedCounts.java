package org.luoshi.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.statistics.SignedDeclarations.InSheet;

/** Lets the stage {@code signed} follow a signature, in its transaction (R7.2): who counts is who has the verified declaration that their
 * college's last sheet counts as verified. */
@ApplicationScoped
class SignedCounts {

    private final TallyChanges changes;

    SignedCounts(TallyChanges changes) {
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sheetSigned(@Observes SheetSigned sheet) {
        Set<Long> now = new TreeSet<>(sheet.verified());
        List<Cell> cells = new ArrayList<>();
        changes.work(connection -> {
            // graduates and records first: whoever changes one of them has counted by the last sheet, or will by this
            // one
            List<Long> declarations = new ArrayList<>();
            List<Cell> counted = verified(connection, sheet.collegeId(), declarations);
            Set<Long> before = SignedDeclarations.ofCollege(connection, sheet.collegeId()).stream()
                    .map(InSheet::declarationId)
                    .collect(Collectors.toSet());
            for (int i = 0; i < counted.size(); i++) {
                Cell cell = counted.get(i);
                boolean was = before.contains(declarations.get(i));
                boolean is = now.contains(declarations.get(i));
                if (was != is) {
                    cells.add(new Cell(cell.seat(), cell.reportedAs(), cell.verifiedAs(), was, -1));
                    cells.add(new Cell(cell.seat(), cell.reportedAs(), cell.verifiedAs(), is, 1));
                }
            }
            SignedDeclarations.replace(connection, sheet.collegeId(), now);
        });
        changes.keep(cells);
    }

    private static List<Cell> verified(Connection connection, long collegeId, List<Long> declarations)
            throws SQLException {
        List<Cell> counted = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select g.cohort_year, g.class_id, g.college_id, g.major_id,"
                        + " g.programme_years, g.gender, g.difficulty, r.reported_as, r.verified_as, 0, 1,"
                        + " r.verified_declaration from graduate g join employment_record r on r.graduate_id = g.id"
                        + " where g.college_id = ? and g.counted = 1 and r.verified_declaration is not null"
                        + " lock in share mode")) {
            statement.setLong(1, collegeId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counted.add(CellSql.read(rows, 1));
                    declarations.add(rows.getLong(12));
                }
            }
        }
        return counted;
    }
}
