package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Slot;
import org.luoshi.sheet.CollegeSheets;

/** Looks at a cohort before it is frozen: what stands in the way, and what somebody should know (R9.1, R6.1). */
@ApplicationScoped
class Completeness {

    private static final String WAITING = "select c.code, g.id, d.state from declaration d"
            + " join graduate g on g.id = d.graduate_id join college c on c.id = g.college_id"
            + " where g.cohort_year = ? and g.counted = 1"
            + " and d.state in ('DISPUTED', 'AT_CLASS', 'AT_COLLEGE', 'AWAITING_GRADUATE') order by c.code, g.id";

    private static final String KINDS =
            "select d.id, e.kind from evidence e join declaration d on d.id = e.declaration_id"
                    + " join graduate g on g.id = d.graduate_id where g.cohort_year = ? and d.state = 'VERIFIED'";

    private final CollegeSheets sheets;

    Completeness(CollegeSheets sheets) {
        this.sheets = sheets;
    }

    /** @param content what would be frozen
     * @param rows of the national layout, by graduate */
    Findings of(
            int cohort,
            List<CollegeSheets.OfCollege> colleges,
            ReportContent content,
            Map<String, NationalRows.Row> rows,
            Connection connection)
            throws SQLException {
        Findings found = new Findings();
        if (content.lines().isEmpty()) {
            found.add(ReportCheck.NO_GRADUATES, null, null, null);
        }
        for (CollegeSheets.OfCollege college : colleges) {
            if (college.signed() == null) {
                found.add(ReportCheck.SHEET_NOT_SIGNED, college.code(), null, null);
            }
            for (CollegeSheets.Unexplained one : sheets.unexplained(college, connection)) {
                found.add(
                        ReportCheck.DRIFT_UNEXPLAINED,
                        college.code(),
                        one.graduate(),
                        one.kind().name());
            }
        }
        Map<String, Set<EvidenceKind>> kinds = kinds(cohort, connection);
        content.lines().forEach(line -> look(line, kinds, rows.get(line.graduate()), found));
        waiting(cohort, connection, found);
        return found;
    }

    private static void look(
            ReportLine line, Map<String, Set<EvidenceKind>> kinds, NationalRows.Row row, Findings found) {
        var verified = line.declarations().stream()
                .filter(one -> one.verified() && one.destination().employed())
                .findFirst();
        boolean reported = line.declarations().stream().anyMatch(one -> one.reported());
        verified.ifPresent(one -> {
            List<String> missing =
                    missing(one.destination(), line.difficulty(), kinds.getOrDefault(one.declaration(), Set.of()));
            if (!missing.isEmpty()) {
                add(ReportCheck.PROOF_MISSING, line, String.join(" ", missing), found);
            }
            if (!one.declaration().equals(line.signed())) {
                add(ReportCheck.NOT_IN_SHEET, line, one.destination().name(), found);
            }
        });
        if (!reported && verified.isEmpty()) {
            add(ReportCheck.NOT_DECLARED, line, null, found);
        }
        if (line.difficulty() != 0 && verified.isEmpty()) {
            add(ReportCheck.DIFFICULTY_NOT_PLACED, line, null, found);
        }
        List<String> empty =
                row == null ? NationalLayout.HEADINGS : NationalLayout.missing(row.cells(), row.destination());
        if (!empty.isEmpty()) {
            add(ReportCheck.NATIONAL_FIELDS, line, String.join("、", empty), found);
        }
    }

    private static void add(ReportCheck check, ReportLine line, String detail, Findings found) {
        found.add(check, line.college(), line.graduate(), detail);
    }

    private static List<String> missing(Destination destination, int difficulty, Collection<EvidenceKind> present) {
        return destination.requirement(difficulty != 0).missing(present).stream()
                .map(Slot::key)
                .toList();
    }

    private static Map<String, Set<EvidenceKind>> kinds(int cohort, Connection connection) throws SQLException {
        Map<String, Set<EvidenceKind>> kinds = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(KINDS)) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    kinds.computeIfAbsent(row.getString(1), none -> EnumSet.noneOf(EvidenceKind.class))
                            .add(EvidenceKind.valueOf(row.getString(2)));
                }
            }
        }
        return kinds;
    }

    private static void waiting(int cohort, Connection connection, Findings found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    boolean disputed = row.getString(3).equals("DISPUTED");
                    found.add(
                            disputed ? ReportCheck.DISPUTED : ReportCheck.UNDER_REVIEW,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3));
                }
            }
        }
    }
}
