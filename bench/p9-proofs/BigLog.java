import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the log as long as wanted: leaves of entries that never were, and the hashes of the tree above them, both by SQL. What the service
 * itself wrote stays at the beginning. */
final class BigLog {
    private static final int CHUNK = 100_000;
    /** Ids of entries from here on belong to leaves made here. */
    static final long FIRST = 1_000_000_000_000L;

    private BigLog() {}

    /** Fills up to that size; the service's sequencer waits meanwhile.
     * @return the first place that was filled */
    static long upTo(long size) throws SQLException {
        try (Connection held = Here.database();
                Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            held.setAutoCommit(false);
            held.createStatement().executeQuery("select name from lease where name = 'log-sequencer' for update");
            numbers(sql);
            sql.execute("set session unique_checks = 0");
            connection.setAutoCommit(false);
            long first = one(sql, "select coalesce(max(position) + 1, 0) from audit_leaf");
            for (long from = first; from < size; from += CHUNK) {
                long count = Math.min(CHUNK, size - from);
                sql.execute("insert into audit_leaf (position, entry_id, leaf_hash) select " + from + " + n, " + FIRST
                        + " + " + from + " + n, unhex(sha2(concat('leaf ', " + from + " + n), 256)) from number where n < "
                        + count + " order by n");
                connection.commit();
            }
            int level = 1;
            for (long wanted = size / 2; wanted > 0; wanted /= 2) {
                long there = one(sql, "select coalesce(max(number) + 1, 0) from audit_node where level = " + level);
                for (long from = there; from < wanted; from += CHUNK) {
                    nodes(sql, level, from, Math.min(from + CHUNK, wanted));
                    connection.commit();
                }
                level++;
            }
            sql.execute("insert into audit_length (length, since) values (" + size + ", now(6))");
            connection.commit();
            sql.execute("analyze table audit_leaf, audit_node");
            held.rollback();
            return first;
        }
    }

    /** @return entries that have their place */
    static long length() throws SQLException {
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            return one(sql, "select coalesce(max(position) + 1, 0) from audit_leaf");
        }
    }

    private static void nodes(Statement sql, int level, long from, long to) throws SQLException {
        String below = level == 1
                ? "audit_leaf a join audit_leaf b on b.position = a.position + 1 where a.position >= " + 2 * from
                        + " and a.position < " + 2 * to + " and a.position % 2 = 0"
                : "audit_node a join audit_node b on b.level = a.level and b.number = a.number + 1 where a.level = "
                        + (level - 1) + " and a.number >= " + 2 * from + " and a.number < " + 2 * to
                        + " and a.number % 2 = 0";
        String place = level == 1 ? "a.position" : "a.number";
        String hash = level == 1 ? "leaf_hash" : "hash";
        sql.execute("insert into audit_node (level, number, hash) select " + level + ", " + place + " div 2,"
                + " unhex(sha2(concat(x'01', a." + hash + ", b." + hash + "), 256)) from " + below + " order by " + place);
    }

    private static void numbers(Statement sql) throws SQLException {
        sql.execute("create temporary table number (n int primary key)");
        StringBuilder rows = new StringBuilder("insert into number values ");
        for (int n = 0; n < CHUNK; n++) {
            rows.append(n == 0 ? "(" : ",(").append(n).append(')');
        }
        sql.execute(rows.toString());
    }

    static long one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
