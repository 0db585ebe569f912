package org.luoshi.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.cohort.Gender;
import org.luoshi.declaration.DetailsText;
import org.luoshi.national.NationalRow;
import org.luoshi.national.NationalStudent;
import org.luoshi.policy.Destination;
import org.luoshi.policy.NationalCodes;

/** Reads the rows of the national layout for the graduates of a report (R1.1). The layout has no ID number, so none is read. Who has no
 * destination that counts gets none: nobody's destination is guessed (R6.1). */
final class NationalRows {

    private static final String ROWS =
            "select g.id, g.student_number, g.name, g.gender, g.education_level, m.name, m.code, g.study_mode,"
                    + " g.national_columns, d.id, d.destination, d.details from graduate g join major m on m.id = g.major_id"
                    + " left join declaration d on d.graduate_id = g.id and d.state = 'VERIFIED'"
                    + " where g.cohort_year = ? and g.counted = 1 order by g.id";

    private static final DetailsText DETAILS = new DetailsText();

    private NationalRows() {}

    /** A row and the destination in it.
     * @param destination null where none counts */
    record Row(List<String> cells, Destination destination) {}

    /** @param lines of the report
     * @return rows by graduate, in order of their ids */
    static Map<String, Row> of(int cohort, Collection<ReportLine> lines, Connection connection) throws SQLException {
        Map<String, String> counted = new HashMap<>();
        lines.forEach(line -> counted.put(line.graduate(), line.signed()));
        NationalCodes codes = NationalCodes.of(cohort);
        Map<String, Row> rows = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String declaration = row.getString(10);
                    Destination destination = null;
                    NationalRow cells = student(row).withoutDestination();
                    if (declaration != null && declaration.equals(counted.get(row.getString(1)))) {
                        destination = Destination.valueOf(row.getString(11));
                        cells = student(row)
                                .going(destination, DETAILS.convertToEntityAttribute(row.getString(12)), codes);
                    }
                    rows.put(row.getString(1), new Row(cells.cells(), destination));
                }
            }
        }
        return rows;
    }

    private static NationalStudent student(ResultSet row) throws SQLException {
        String gender = row.getString(4);
        return new NationalStudent(
                row.getString(2),
                row.getString(3),
                gender == null ? null : Gender.valueOf(gender),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
