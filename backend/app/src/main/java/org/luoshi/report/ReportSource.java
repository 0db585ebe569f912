package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.policy.Decree;
import org.luoshi.policy.Destination;
import org.luoshi.sheet.CollegeSheets;

/** Where the content of a report comes from: the tables as they are now, or the log alone. */
@ApplicationScoped
class ReportSource {

    private final CollegeSheets sheets;

    ReportSource(CollegeSheets sheets) {
        this.sheets = sheets;
    }

    /** @param before the first report of the kind, null for that one itself
     * @param position of the log that the connection's transaction is tied to
     * @return what would be frozen now, without what is stated */
    ReportContent now(
            int cohort,
            ReportKind kind,
            int number,
            ReportPackage before,
            List<CollegeSheets.OfCollege> colleges,
            long position,
            Connection connection)
            throws SQLException {
        Long first = before == null ? null : Long.valueOf(before.position);
        var heading = new ReportAssembly.Heading(
                cohort,
                kind,
                number,
                position,
                first,
                (int) number("select roster_version from cohort where year = " + cohort, connection),
                Decree.POLICY_VERSION,
                String.valueOf(
                        number("select coalesce(max(id), 0) from graduate where cohort_year = " + cohort, connection)),
                sheets.concerns(cohort, position, connection));
        return ReportAssembly.of(heading, colleges, declaredBefore(cohort, first, connection));
    }

    /** @param stored its cohort, position, number and policy version are believed, and who came later
     * @return the same content from the log, to be compared with the stored one */
    ReportContent again(ReportFigures stored, Connection connection) throws SQLException {
        var heading = new ReportAssembly.Heading(
                stored.cohort(),
                stored.kind(),
                stored.number(),
                stored.position(),
                stored.firstPosition(),
                sheets.rosterVersion(stored.cohort(), stored.position(), connection),
                stored.policyVersion(),
                stored.lastGraduate(),
                sheets.concerns(stored.cohort(), stored.position(), connection));
        return ReportAssembly.of(
                heading,
                sheets.at(stored.cohort(), stored.position(), Long.parseLong(stored.lastGraduate()), connection),
                declaredBefore(stored.cohort(), stored.firstPosition(), connection));
    }

    // handed in is what left the graduate's hands for a review; who had done that was in time, whatever became of it
    private static Set<String> declaredBefore(int cohort, Long position, Connection connection) throws SQLException {
        if (position == null) {
            return null;
        }
        String employed = Arrays.stream(Destination.values())
                .filter(Destination::employed)
                .map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", "));
        Set<String> graduates = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select distinct e.graduate from graduate g"
                + " join audit_entry e on e.graduate = cast(g.id as char) join audit_leaf l on l.entry_id = e.id"
                + " where g.cohort_year = ? and l.position < ? and e.subject_type = 'declaration'"
                + " and json_unquote(json_extract(e.payload, '$.to')) = 'AT_CLASS'"
                + " and json_unquote(json_extract(e.payload, '$.destination')) in (" + employed + ")")) {
            query.setInt(1, cohort);
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    graduates.add(row.getString(1));
                }
            }
        }
        return graduates;
    }

    private static long number(String query, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
