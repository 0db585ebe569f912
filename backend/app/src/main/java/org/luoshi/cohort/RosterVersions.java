package org.luoshi.cohort;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which roster was in force at a position of the log (R2.2): that of now with every later import taken back. */
public final class RosterVersions {

    private static final String NOW = "select roster_version from cohort where year = ?";

    // an import that is committed and has no place yet comes after every position there is, in the order of ids.
    // A file that changes nothing names the version that is there: the earliest entry made it
    private static final String PLACES =
            "select r.roster_version, min(coalesce(l.position, 4611686018427387904 + e.id))"
                    + " from roster_import r join audit_entry e on e.subject_type = 'roster-import'"
                    + " and e.event = 'roster-imported'"
                    + " and e.subject_id = cast(r.id as char character set utf8mb4) collate utf8mb4_bin"
                    + " left join audit_leaf l on l.entry_id = e.id where r.cohort_year = ? group by r.roster_version";

    private RosterVersions() {}

    /** @return the version in force at a position, 0 before the first import */
    public static int at(int cohort, long position, Connection connection) throws SQLException {
        NavigableMap<Integer, Long> later = since(cohort, position, connection);
        if (!later.isEmpty()) {
            return later.firstKey() - 1;
        }
        try (PreparedStatement query = connection.prepareStatement(NOW)) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** @return the place in the log of each version that came at or after a position */
    public static NavigableMap<Integer, Long> since(int cohort, long position, Connection connection)
            throws SQLException {
        NavigableMap<Integer, Long> versions = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(PLACES)) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(2) >= position) {
                        versions.put(row.getInt(1), row.getLong(2));
                    }
                }
            }
        }
        return versions;
    }
}
