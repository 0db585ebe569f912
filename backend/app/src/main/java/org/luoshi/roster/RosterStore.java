package org.luoshi.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.cohort.RosterDigest;
import org.luoshi.privacy.SealedNumbers;

/** Reads and writes graduates by the thousand, on one connection. Plain JDBC: a roster is rows, and their number decides the time. */
final class RosterStore {

    private static final int PAGE = 5000;
    private static final String STATED =
            "exam_number, name, gender, id_number, id_number_index, college_id, major_id, class_id,"
                    + " programme_years, education_level, study_mode, difficulty, qualified, counted, phone, email,"
                    + " national_columns, roster_version, roster_salt, person_digest, roster_digest";

    private final Connection connection;
    private final int year;
    private final SealedNumbers numbers;

    RosterStore(Connection connection, int year, SealedNumbers numbers) {
        this.connection = connection;
        this.year = year;
        this.numbers = numbers;
    }

    /** @return those of the numbers who are in the cohort */
    Map<String, Known> known(Collection<RosterRow> rows) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        if (rows.isEmpty()) {
            return known;
        }
        String sql = "SELECT " + Known.COLUMNS + " FROM graduate WHERE cohort_year = ? AND student_number IN ("
                + marks(rows.size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year);
            int i = 2;
            for (RosterRow row : rows) {
                statement.setString(i++, row.studentNumber());
            }
            each(statement, one -> known.put(one.studentNumber(), one));
        }
        return known;
    }

    /** @return the same graduates as they are at this moment, held until the transaction ends */
    List<Known> hold(Collection<Known> changing) throws SQLException {
        List<Known> held = new ArrayList<>();
        if (changing.isEmpty()) {
            return held;
        }
        String sql = "SELECT " + Known.COLUMNS + " FROM graduate WHERE id IN (" + marks(changing.size())
                + ") ORDER BY id FOR UPDATE";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int i = 1;
            for (Known one : changing) {
                statement.setLong(i++, one.id());
            }
            each(statement, held::add);
        }
        return held;
    }

    /** @return the next graduates of the roster by student number, an empty list at the end */
    List<Known> after(String studentNumber) throws SQLException {
        String sql = "SELECT " + Known.COLUMNS + " FROM graduate WHERE cohort_year = ? AND student_number > ?"
                + " AND on_roster ORDER BY student_number LIMIT " + PAGE;
        List<Known> page = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year);
            statement.setString(2, studentNumber);
            each(statement, page::add);
        }
        return page;
    }

    void add(List<RosterRow> rows, Structure structure, int version) throws SQLException {
        String sql = "INSERT INTO graduate (" + STATED + ", cohort_year, student_number, on_roster, version) VALUES ("
                + marks(21 + 2) + ", b'1', 0)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (RosterRow row : rows) {
                int i = stated(insert, null, row, structure, version);
                insert.setInt(i++, year);
                insert.setString(i, row.studentNumber());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Writes what rows state over the graduates they name; what they do not state stays. */
    void change(Map<Known, RosterRow> changes, Structure structure, int version) throws SQLException {
        String sql = "UPDATE graduate SET exam_number = COALESCE(?, exam_number), name = ?, gender = ?, id_number = ?,"
                + " id_number_index = ?, college_id = ?, major_id = ?, class_id = ?, programme_years = ?, education_level = ?,"
                + " study_mode = ?, difficulty = ?, qualified = ?, counted = ?, phone = COALESCE(phone, ?),"
                + " email = COALESCE(email, ?), national_columns = COALESCE(?, national_columns),"
                + " roster_version = ?, roster_salt = ?, person_digest = ?, roster_digest = ?, on_roster = b'1', version = version + 1 WHERE id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (var change : changes.entrySet()) {
                int i = stated(update, change.getKey(), change.getValue(), structure, version);
                update.setLong(i, change.getKey().id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Takes graduates off the roster; their declarations stay. */
    void remove(List<Known> missing, int version) throws SQLException {
        String sql = "UPDATE graduate SET on_roster = b'0', counted = b'0', roster_digest = ?, roster_version = ?,"
                + " version = version + 1 WHERE id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Known one : missing) {
                update.setBytes(1, one.digest(one.personDigest(), false, false));
                update.setInt(2, version);
                update.setLong(3, one.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Keeps what graduates were before this version.
     * @param before by graduate id
     * @param kind CHANGED or REMOVED */
    void keep(Map<Long, Map<String, Object>> before, String kind, int version) throws SQLException {
        String sql = "INSERT INTO roster_change (cohort_year, roster_version, graduate_id, kind, before_values,"
                + " before_id_number) VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (var entry : before.entrySet()) {
                insert.setInt(1, year);
                insert.setInt(2, version);
                insert.setLong(3, entry.getKey());
                insert.setString(4, kind);
                // a sealed number has a column of its own, which a change of keys can reach
                Map<String, Object> values = new HashMap<>(entry.getValue());
                text(insert, 6, (String) values.replace("idNumber", "sealed"));
                insert.setString(5, CanonicalJson.of(values));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    // what a file does not state stays as it is known
    private int stated(PreparedStatement into, Known known, RosterRow row, Structure structure, int version)
            throws SQLException {
        int difficulty = known == null ? 0 : known.difficulty();
        if (row.difficulty() != null) {
            difficulty = row.difficulty();
        }
        byte[] salt = RosterDigest.salt();
        byte[] person = RosterDigest.person(
                salt,
                row.studentNumber(),
                row.examNumber() == null && known != null ? known.examNumber() : row.examNumber(),
                row.name(),
                row.idNumber(),
                row.level(),
                row.mode(),
                row.national() == null && known != null ? known.national() : row.national());
        int i = 1;
        text(into, i++, row.examNumber());
        into.setString(i++, row.name());
        into.setString(i++, row.gender().name());
        into.setString(i++, numbers.seal(row.idNumber()));
        into.setBytes(i++, numbers.index(row.idNumber()));
        into.setLong(i++, structure.college(row));
        into.setLong(i++, structure.major(row));
        into.setLong(i++, structure.schoolClass(row));
        into.setInt(i++, row.years());
        into.setString(i++, row.level());
        into.setString(i++, row.mode());
        into.setInt(i++, difficulty);
        into.setBoolean(i++, row.qualified());
        into.setBoolean(i++, row.counted());
        text(into, i++, row.phone());
        text(into, i++, row.email());
        text(into, i++, row.national());
        into.setInt(i++, version);
        into.setBytes(i++, salt);
        into.setBytes(i++, person);
        into.setBytes(
                i++,
                RosterDigest.row(
                        person,
                        structure.college(row),
                        structure.major(row),
                        structure.schoolClass(row),
                        row.years(),
                        row.gender(),
                        difficulty,
                        row.qualified(),
                        true,
                        row.counted()));
        return i;
    }

    private static void text(PreparedStatement into, int index, String value) throws SQLException {
        if (value == null) {
            into.setNull(index, Types.VARCHAR);
        } else {
            into.setString(index, value);
        }
    }

    private static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    @FunctionalInterface
    private interface Taker {
        void take(Known one);
    }

    private static void each(PreparedStatement statement, Taker taker) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(Known.of(rows));
            }
        }
    }
}
