package org.luoshi.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.TimeZone;
import org.luoshi.access.Reach;
import org.luoshi.declaration.State;

/** What waits for whom now. A returned declaration waits for the graduate until there is a newer one.
 * @param colleges whose graduates to look at
 * @param overdueBefore what is in its state since before that moment is overdue */
record WaitingNow(Connection connection, int cohort, Collection<Long> colleges, Reach reach, Instant overdueBefore) {

    private static final Calendar UTC = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    List<WaitingLine> by(boolean byClass) throws SQLException {
        return lines(byClass ? "g.class_id" : "g.college_id");
    }

    List<WaitingLine> together() throws SQLException {
        // not a bare 0: MySQL takes a number in PARTITION BY for the position of a column
        return lines("0 * g.college_id");
    }

    private List<WaitingLine> lines(String place) throws SQLException {
        String among = colleges.isEmpty()
                ? "1 = 0"
                : "g.college_id in ("
                        + String.join(
                                ", ", colleges.stream().map(String::valueOf).toList()) + ")";
        String waiting = "select " + place + " as place_id, d.state, d.state_since,"
                + " row_number() over (partition by " + place + ", d.state order by d.state_since) as place,"
                + " count(*) over (partition by " + place + ", d.state) as places"
                + " from declaration d join graduate g on g.id = d.graduate_id"
                + " where d.state in ('DRAFT', 'AWAITING_GRADUATE', 'AT_CLASS', 'AT_COLLEGE', 'RETURNED', 'DISPUTED')"
                + " and (d.state <> 'RETURNED' or not exists"
                + " (select 1 from declaration n where n.record_id = d.record_id and n.id > d.id))"
                + " and g.cohort_year = ? and g.counted = 1 and " + among + " and "
                + reach.condition("g.college_id", "g.class_id");
        List<WaitingLine> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select place_id, state, count(*),"
                + " sum(case when state_since < ? then 1 else 0 end), min(state_since),"
                + " min(case when place = floor((places + 1) / 2) then state_since end) from (" + waiting
                + ") w group by place_id, state order by place_id, state")) {
            statement.setTimestamp(1, Timestamp.from(overdueBefore), (Calendar) UTC.clone());
            statement.setInt(2, cohort);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new WaitingLine(
                            row.getLong(1),
                            State.valueOf(row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            row.getTimestamp(5, (Calendar) UTC.clone()).toInstant(),
                            row.getTimestamp(6, (Calendar) UTC.clone()).toInstant()));
                }
            }
        }
        return lines;
    }
}
