package org.luoshi.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.sheet.CollegeSheets;

/** What colleges and majors are called when a report is frozen. */
final class Names {

    private Names() {}

    static Map<String, String> ofColleges(List<CollegeSheets.OfCollege> colleges) {
        Map<String, String> names = new TreeMap<>();
        colleges.forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    static Map<String, String> ofMajors(int cohort, Connection connection) throws SQLException {
        Map<String, String> names = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select m.code, min(m.name) from major m join college c on c.id = m.college_id"
                        + " where c.cohort_year = ? group by m.code")) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }
}
