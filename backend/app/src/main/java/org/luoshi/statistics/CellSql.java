package org.luoshi.statistics;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Seat;
import org.luoshi.policy.Destination;

/** How a {@link Cell} stands in rows of SQL: in {@code tally}, in its changes, its history and in the recount. */
final class CellSql {

    /** The columns of a place, in the order of the key of {@code tally}. */
    static final String PLACE = "cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty,"
            + " reported_as, verified_as, is_signed";

    /** A condition that names one place. */
    static final String AT_PLACE = "cohort_year = ? and class_id = ? and college_id = ? and major_id = ?"
            + " and programme_years = ? and gender = ? and difficulty = ? and reported_as = ? and verified_as = ?"
            + " and is_signed = ?";

    /** Places for the eleven values of {@link #addBatch}. */
    static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private CellSql() {}

    /** Binds the ten values of a cell's place, from the first parameter on. */
    static void bindPlace(PreparedStatement statement, Cell cell) throws SQLException {
        Seat seat = cell.seat();
        statement.setInt(1, seat.cohortYear());
        statement.setLong(2, seat.classId());
        statement.setLong(3, seat.collegeId());
        statement.setLong(4, seat.majorId());
        statement.setInt(5, seat.programmeYears());
        statement.setString(6, seat.gender().name());
        statement.setInt(7, seat.difficulty());
        statement.setString(8, code(cell.reportedAs()));
        statement.setString(9, code(cell.verifiedAs()));
        statement.setInt(10, cell.signed() ? 1 : 0);
    }

    /** Adds a cell to a batch of eleven parameters: its place and its number. */
    static void addBatch(PreparedStatement statement, Cell cell) throws SQLException {
        bindPlace(statement, cell);
        statement.setLong(11, cell.n());
        statement.addBatch();
    }

    /** @return the cell of a row whose columns from {@code first} on are {@link #PLACE} and the number */
    static Cell read(ResultSet row, int first) throws SQLException {
        Seat seat = new Seat(
                row.getInt(first),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 1),
                row.getInt(first + 4),
                Gender.valueOf(row.getString(first + 5)),
                row.getInt(first + 6));
        return new Cell(
                seat,
                destination(row.getString(first + 7)),
                destination(row.getString(first + 8)),
                row.getInt(first + 9) != 0,
                row.getLong(first + 10));
    }

    static String code(Destination destination) {
        return destination == null ? "" : destination.name();
    }

    static Destination destination(String code) {
        return code == null || code.isEmpty() ? null : Destination.valueOf(code);
    }
}
