package org.luoshi.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.luoshi.access.Reach;

/** What the colleges, majors and classes of a cohort are called, by their ids. Classes are there only where they were asked for. */
record Directory(Map<Long, College> colleges, Map<Long, Major> majors, Map<Long, SchoolClass> classes) {

    /** Stands for the roster in force. */
    static final int NOW = Integer.MAX_VALUE;

    record College(String code, String name) {}

    record Major(long collegeId, String code, String name) {}

    record SchoolClass(long collegeId, String collegeCode, String name) {
        /** @return how the class is known outside */
        String key() {
            return collegeCode + "/" + name;
        }
    }

    /** @param reach whose classes to read, null for none
     * @param rosterVersion whose colleges, majors and classes, by the names they had then; {@link #NOW} for those of now */
    static Directory read(Connection connection, int cohort, Reach reach, int rosterVersion) throws SQLException {
        Map<Long, College> colleges = new HashMap<>();
        Map<Long, Major> majors = new HashMap<>();
        Map<Long, SchoolClass> classes = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select c.id, c.code, " + name("college", "c", rosterVersion)
                    + " from college c where c.cohort_year = " + cohort + " and c.since_version <= "
                    + rosterVersion)) {
                while (row.next()) {
                    colleges.put(row.getLong(1), new College(row.getString(2), row.getString(3)));
                }
            }
            try (ResultSet row = statement.executeQuery("select m.id, m.college_id, m.code, "
                    + name("major", "m", rosterVersion)
                    + " from major m join college c on c.id = m.college_id where c.cohort_year = " + cohort
                    + " and m.since_version <= " + rosterVersion)) {
                while (row.next()) {
                    majors.put(row.getLong(1), new Major(row.getLong(2), row.getString(3), row.getString(4)));
                }
            }
            if (reach != null) {
                try (ResultSet row = statement.executeQuery("select k.id, k.college_id, c.code, k.name"
                        + " from school_class k join college c on c.id = k.college_id where c.cohort_year = " + cohort
                        + " and k.since_version <= " + rosterVersion
                        + " and " + reach.condition("k.college_id", "k.id"))) {
                    while (row.next()) {
                        classes.put(
                                row.getLong(1), new SchoolClass(row.getLong(2), row.getString(3), row.getString(4)));
                    }
                }
            }
        }
        return new Directory(colleges, majors, classes);
    }

    // the first name that was given up later than that version; classes are never renamed
    private static String name(String kind, String table, int rosterVersion) {
        return rosterVersion == NOW
                ? table + ".name"
                : "coalesce((select e.name from earlier_name e where e.kind = '" + kind + "' and e.subject_id = "
                        + table
                        + ".id and e.until_version > " + rosterVersion + " order by e.until_version limit 1), " + table
                        + ".name)";
    }

    /** @return whether any of the college is within reach; needs the classes of that reach */
    boolean reaches(Reach reach, long collegeId) {
        return reach.wholeSchool()
                || reach.collegeIds().contains(collegeId)
                || classes.values().stream().anyMatch(one -> one.collegeId() == collegeId);
    }

    /** @return the name of the college of that code */
    String collegeName(String code) {
        return colleges.values().stream()
                .filter(college -> college.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** @return the name of the majors of that code; colleges that share one call it alike */
    String majorName(String code) {
        return majors.values().stream()
                .filter(major -> major.code().equals(code))
                .map(Major::name)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
