package org.luoshi.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.luoshi.access.Reach;
import org.luoshi.cohort.RosterVersions;

/** The counts at positions of the log: all counts of a snapshot, and the changes since. A change belongs to the position of its entry; an
 * entry gets its place after the commit, so once a position is there nothing is added before it any more. */
final class TallyHistory {

    /** Where the figures of a cohort begin.
     * @param since when the log was that long; null while no entry of the cohort has its place */
    record Beginning(long position, Instant since) {}

    private static final long NOW = Long.MAX_VALUE;
    private static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());
    private static final Calendar UTC = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    private TallyHistory() {}

    /** @return the cells at a position, within the transaction of the connection */
    static List<Cell> cells(Connection connection, int cohort, Reach reach, boolean byClass, long position)
            throws SQLException {
        long from = lastSnapshot(connection, cohort, position).orElse(0L);
        String within = reach.condition("college_id", "class_id");
        String place = byClass ? CellSql.PLACE : CellSql.PLACE.replace("class_id", "0 as class_id");
        String groups = byClass ? CellSql.PLACE : CellSql.PLACE.replace(" class_id,", "");
        // changes that are not added up yet: those of a position in the past have their place, those of now need none
        String waiting = position == NOW
                ? "tally_delta where cohort_year = ?"
                : "tally_delta d join audit_leaf l on l.entry_id = d.entry_id where l.position < " + position
                        + " and d.cohort_year = ?";
        List<Cell> cells = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + CellSql.PLACE
                + ", n from tally_snapshot where cohort_year = ? and position = " + from + " and class_id "
                + (byClass ? "> 0" : "= 0") + " and " + within
                + " union all select " + place + ", sum(n) from tally_history where cohort_year = ? and position >= "
                + from + " and position < " + position + " and " + within + " group by " + groups
                + " union all select " + place + ", sum(n) from " + waiting + " and " + within + " group by "
                + groups)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setInt(parameter, cohort);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cells.add(CellSql.read(rows, 1));
                }
            }
        }
        return Cells.sum(cells);
    }

    /** @return the changes from one position to a later one, added up without classes */
    static List<Cell> changes(Connection connection, int cohort, Reach reach, long from, long to) throws SQLException {
        String within = reach.condition("college_id", "class_id");
        String place = CellSql.PLACE.replace("class_id", "0 as class_id");
        String between = " >= " + from + " and %1$s < " + to + " and " + within + " group by "
                + CellSql.PLACE.replace(" class_id,", "");
        List<Cell> cells = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + place
                + ", sum(n) from tally_history where cohort_year = ? and position"
                + between.formatted("position")
                + " union all select " + place
                + ", sum(n) from tally_delta d join audit_leaf l on l.entry_id = d.entry_id"
                + " where cohort_year = ? and l.position" + between.formatted("l.position"))) {
            statement.setInt(1, cohort);
            statement.setInt(2, cohort);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cells.add(CellSql.read(rows, 1));
                }
            }
        }
        return cells;
    }

    /** @return the cells by class that the whole history comes to, changes without a place included */
    static List<Cell> now(Connection connection, int cohort) throws SQLException {
        return cells(connection, cohort, EVERYTHING, true, NOW);
    }

    /** @return the first position at which the cohort has figures, or nothing while it has none */
    static Optional<Beginning> beginning(Connection connection, int cohort) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select b.position, (select min(a.since) from audit_length a where a.length >= b.position) from ("
                        + "select min(position) as position from ("
                        + "select min(position) as position from tally_snapshot_at where cohort_year = ?"
                        + " union all select min(position) + 1 from tally_history where cohort_year = ?"
                        + " union all select min(l.position) + 1 from tally_delta d"
                        + " join audit_leaf l on l.entry_id = d.entry_id where d.cohort_year = ?) a) b"
                        + " where b.position is not null")) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setInt(parameter, cohort);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Timestamp since = row.getTimestamp(2, (Calendar) UTC.clone());
                return Optional.of(new Beginning(row.getLong(1), since == null ? null : since.toInstant()));
            }
        }
    }

    static Optional<Long> lastSnapshot(Connection connection, int cohort, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select max(position) from tally_snapshot_at where cohort_year = ? and position <= ?")) {
            statement.setInt(1, cohort);
            statement.setLong(2, position);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long last = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(last);
            }
        }
    }

    /** Adds changes with the positions of their entries. */
    static void add(Connection connection, List<Long> positions, List<Cell> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into tally_history (" + CellSql.PLACE + ", n, position) values (" + CellSql.VALUES + ", ?)")) {
            for (int i = 0; i < cells.size(); i++) {
                statement.setLong(12, positions.get(i));
                CellSql.addBatch(statement, cells.get(i));
            }
            statement.executeBatch();
        }
    }

    /** Takes a snapshot at the end of the log if there are that many changes since the last one, and more than it has rows: so snapshots
     * take no more room than changes. To be called when every change that has its place is in the history. */
    static void snapshotIfDue(Connection connection, int cohort, int changes) throws SQLException {
        long last = lastSnapshot(connection, cohort, NOW).orElse(0L);
        long since = number(
                connection,
                "select count(*) from tally_history where cohort_year = " + cohort + " and position >= " + last);
        if (since < changes
                || since
                        < number(
                                connection,
                                "select count(*) from tally_snapshot where cohort_year = " + cohort + " and position = "
                                        + last)) {
            return;
        }
        long end = number(connection, "select coalesce(max(position) + 1, 0) from audit_leaf");
        if (end <= last) {
            return;
        }
        List<Cell> cells = cells(connection, cohort, EVERYTHING, true, end);
        try (PreparedStatement at = connection.prepareStatement(
                        "insert into tally_snapshot_at (cohort_year, position, roster_version) values (?, ?, ?)");
                PreparedStatement cell = connection.prepareStatement("insert into tally_snapshot (" + CellSql.PLACE
                        + ", n, position) values (" + CellSql.VALUES + ", " + end + ")")) {
            at.setInt(1, cohort);
            at.setLong(2, end);
            at.setInt(3, RosterVersions.at(cohort, end, connection));
            at.executeUpdate();
            for (Cell one : cells) {
                CellSql.addBatch(cell, one);
            }
            for (Cell one : Cells.rollUp(cells)) {
                CellSql.addBatch(cell, one);
            }
            cell.executeBatch();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
