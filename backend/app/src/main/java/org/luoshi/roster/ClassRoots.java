package org.luoshi.roster;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.verifier.Frontier;
import org.luoshi.verifier.Hashes;

/** What a roster holds at one moment, as a root (RFC 9162) for each class over the digests of its graduates by id, and a digest for each
 * college of what it, its majors and its classes are called (R2.2, R6.1).
 * @param colleges hex digest by id of the college
 * @param classes by id of the class; without those that have nobody */
record ClassRoots(Map<Long, String> colleges, Map<Long, ClassRoot> classes) {

    /** @param college whose class it is
     * @param root hex */
    record ClassRoot(long college, int graduates, String root) {}

    private static final byte[] NEVER_NOTED = new byte[32];

    /** @return what the tables say now about a cohort
     * @param college only what is in this one; null for all */
    static ClassRoots read(Connection connection, int year, Long college) throws SQLException {
        String only = college == null ? "" : " and c.id = " + college;
        Map<Long, Frontier> names = new TreeMap<>();
        each(
                connection,
                "select c.id, 0, c.id, c.code, c.name from college c where c.cohort_year = ?" + only
                        + " union all select m.college_id, 1, m.id, m.code, m.name from major m join college c"
                        + " on c.id = m.college_id where c.cohort_year = ?" + only
                        + " union all select k.college_id, 2, k.id, '', k.name from school_class k join college c"
                        + " on c.id = k.college_id where c.cohort_year = ?" + only + " order by 1, 2, 3",
                year,
                3,
                row -> names.computeIfAbsent(row.getLong(1), id -> new Frontier())
                        .add(Hashes.leaf(row.getString(2) + " " + row.getString(3) + " " + row.getString(4) + " "
                                + row.getString(5))));
        Map<Long, String> colleges = new TreeMap<>();
        names.forEach((id, digest) -> colleges.put(id, hex(digest.root())));
        Map<Long, ClassRoot> classes = new TreeMap<>();
        Class[] current = {null};
        each(
                connection,
                // by the cohort's own index: through colleges and classes MySQL reads the graduates of all cohorts
                "select k.college_id, g.class_id, g.id, g.roster_digest from graduate g join school_class k"
                        + " on k.id = g.class_id where g.cohort_year = ?"
                        + (college == null ? "" : " and k.college_id = " + college)
                        + " order by g.class_id, g.id",
                year,
                1,
                row -> {
                    if (current[0] == null || current[0].id != row.getLong(2)) {
                        end(current[0], classes);
                        current[0] = new Class(row.getLong(2), row.getLong(1), new Frontier());
                    }
                    current[0].leaves.add(leaf(row.getLong(3), row.getBytes(4)));
                });
        end(current[0], classes);
        return new ClassRoots(colleges, classes);
    }

    private record Class(long id, long college, Frontier leaves) {}

    private static void end(Class one, Map<Long, ClassRoot> into) {
        if (one != null) {
            into.put(one.id, new ClassRoot(one.college, (int) one.leaves.size(), hex(one.leaves.root())));
        }
    }

    // the id ties what declarations belong to with what the roster says
    private static byte[] leaf(long graduate, byte[] digest) {
        return Hashes.leaf(ByteBuffer.allocate(Long.BYTES + 32)
                .putLong(graduate)
                .put(digest == null ? NEVER_NOTED : Arrays.copyOf(digest, 32))
                .array());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    // row by row, as a cohort may have a million
    private static void each(Connection connection, String sql, int year, int times, Row taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            for (int i = 1; i <= times; i++) {
                statement.setInt(i, year);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }
}
