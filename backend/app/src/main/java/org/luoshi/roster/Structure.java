package org.luoshi.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.roster.RosterImportPart.Kind;

/** The colleges, majors and classes of a cohort as the database has them, found by what files call them. */
final class Structure {

    private record Named(long id, String name) {}

    private final int year;
    private final Map<String, Named> colleges = new HashMap<>();
    private final Map<Duplicates.MajorKey, Named> majors = new HashMap<>();
    private final Map<Duplicates.ClassKey, Long> classes = new HashMap<>();
    private final List<String> earlierNames = new ArrayList<>();

    private Structure(int year) {
        this.year = year;
    }

    static Structure of(Connection connection, int year) throws SQLException {
        Structure structure = new Structure(year);
        structure.query(
                connection,
                "SELECT id, code, name FROM college WHERE cohort_year = ?",
                row -> structure.colleges.put(row.getString(2), new Named(row.getLong(1), row.getString(3))));
        structure.query(
                connection,
                "SELECT m.id, c.code, m.code, m.name FROM major m JOIN college c ON c.id = m.college_id"
                        + " WHERE c.cohort_year = ?",
                row -> structure.majors.put(
                        new Duplicates.MajorKey(row.getString(2), row.getString(3)),
                        new Named(row.getLong(1), row.getString(4))));
        structure.query(
                connection,
                "SELECT s.id, c.code, s.name FROM school_class s JOIN college c ON c.id = s.college_id"
                        + " WHERE c.cohort_year = ?",
                row -> structure.classes.put(
                        new Duplicates.ClassKey(row.getString(2), row.getString(3)), row.getLong(1)));
        return structure;
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(Connection connection, String sql, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    /** @return the ids of the colleges of a cohort */
    static List<Long> colleges(Connection connection, int year) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id FROM college WHERE cohort_year = ?")) {
            statement.setInt(1, year);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    /** @return the id of a college, or null where a file is the first to name it */
    Long college(RosterRow row) {
        Named college = colleges.get(row.collegeCode());
        return college == null ? null : college.id();
    }

    Long major(RosterRow row) {
        Named major = majors.get(new Duplicates.MajorKey(row.collegeCode(), row.majorCode()));
        return major == null ? null : major.id();
    }

    Long schoolClass(RosterRow row) {
        return classes.get(new Duplicates.ClassKey(row.collegeCode(), row.className()));
    }

    String collegeText(long id) {
        return colleges.entrySet().stream()
                .filter(entry -> entry.getValue().id() == id)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    String majorText(long id) {
        return majors.entrySet().stream()
                .filter(entry -> entry.getValue().id() == id)
                .map(entry -> entry.getKey().college() + "/" + entry.getKey().code())
                .findFirst()
                .orElse("");
    }

    String classText(long id) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getValue() == id)
                .map(entry -> entry.getKey().college() + "/" + entry.getKey().name())
                .findFirst()
                .orElse("");
    }

    /** @return what {@link #follow} would add or rename */
    List<RosterImportPart> news(Duplicates file) {
        List<RosterImportPart> news = new ArrayList<>();
        file.colleges().forEach((code, name) -> news(Kind.COLLEGE, code, name, colleges.get(code), news));
        file.majors()
                .forEach(
                        (key, name) -> news(Kind.MAJOR, key.college() + "/" + key.code(), name, majors.get(key), news));
        file.classes().forEach((key, graduates) -> {
            if (!classes.containsKey(key)) {
                news.add(
                        RosterImportPart.of(Kind.CLASS, key.college() + "/" + key.name(), key.name(), null, graduates));
            }
        });
        return news;
    }

    private static void news(Kind kind, String key, String name, Named known, List<RosterImportPart> into) {
        if (known == null || !known.name().equals(name)) {
            into.add(RosterImportPart.of(kind, key, name, known == null ? null : known.name(), null));
        }
    }

    /** Adds what a file names for the first time, and renames colleges and majors as it says.
     * @param version of the roster that the file becomes
     * @return how many of them are new or renamed */
    int follow(Connection connection, Duplicates file, int version) throws SQLException {
        int changes = 0;
        for (var entry : file.colleges().entrySet()) {
            Named known = colleges.get(entry.getKey());
            if (known == null) {
                long id = insert(
                        connection,
                        "INSERT INTO college (since_version, cohort_year, code, name) VALUES (?, ?, ?, ?)",
                        version,
                        year,
                        entry.getKey(),
                        entry.getValue());
                colleges.put(entry.getKey(), new Named(id, entry.getValue()));
                changes++;
            } else if (!known.name().equals(entry.getValue())) {
                keepName(connection, "college", known, version);
                rename(connection, "UPDATE college SET name = ? WHERE id = ?", entry.getValue(), known.id());
                changes++;
            }
        }
        for (var entry : file.majors().entrySet()) {
            Named known = majors.get(entry.getKey());
            if (known == null) {
                long college = colleges.get(entry.getKey().college()).id();
                long id = insert(
                        connection,
                        "INSERT INTO major (since_version, college_id, code, name) VALUES (?, ?, ?, ?)",
                        version,
                        college,
                        entry.getKey().code(),
                        entry.getValue());
                majors.put(entry.getKey(), new Named(id, entry.getValue()));
                changes++;
            } else if (!known.name().equals(entry.getValue())) {
                keepName(connection, "major", known, version);
                rename(connection, "UPDATE major SET name = ? WHERE id = ?", entry.getValue(), known.id());
                changes++;
            }
        }
        for (Duplicates.ClassKey key : file.classes().keySet()) {
            if (!classes.containsKey(key)) {
                long college = colleges.get(key.college()).id();
                classes.put(
                        key,
                        insert(
                                connection,
                                "INSERT INTO school_class (since_version, college_id, name) VALUES (?, ?, ?)",
                                version,
                                college,
                                key.name()));
                changes++;
            }
        }
        return changes;
    }

    private static long insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    // figures of an earlier moment name it as it was called then
    private void keepName(Connection connection, String kind, Named known, int version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO earlier_name (kind, subject_id, until_version, name) VALUES (?, ?, ?, ?)")) {
            statement.setString(1, kind);
            statement.setLong(2, known.id());
            statement.setInt(3, version);
            statement.setString(4, known.name());
            statement.executeUpdate();
        }
        earlierNames.add(EarlierNames.line(kind, known.id(), known.name()));
    }

    /** @return the names that {@link #follow} kept, for the log */
    List<String> earlierNames() {
        return earlierNames;
    }

    private static void rename(Connection connection, String sql, String name, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }
}
