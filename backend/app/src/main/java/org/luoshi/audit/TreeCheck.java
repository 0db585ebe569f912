package org.luoshi.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Holds the kept hashes of the tree against those below them; the database does the hashing. */
final class TreeCheck {

    private static final String WRONG =
            "select n.number from audit_node n left join %1$s a on a.%2$s = 2 * n.number%3$s"
                    + " left join %1$s b on b.%2$s = 2 * n.number + 1%4$s where n.level = ?"
                    + " and not (n.hash <=> unhex(sha2(concat(x'01', a.%5$s, b.%5$s), 256))) order by n.number limit 10";

    private static final String OF_LEAVES = WRONG.formatted("audit_leaf", "position", "", "", "leaf_hash");
    private static final String OF_NODES =
            WRONG.formatted("audit_node", "number", " and a.level = n.level - 1", " and b.level = n.level - 1", "hash");

    private final Connection snapshot;
    private final Consumer<Finding> findings;

    TreeCheck(Connection snapshot, Consumer<Finding> findings) {
        this.snapshot = snapshot;
        this.findings = findings;
    }

    /** @param size number of leaves */
    void run(long size) throws SQLException {
        int level = 1;
        for (long wanted = size >> 1; wanted > 0; wanted >>= 1) {
            level(level, wanted);
            level++;
        }
    }

    private void level(int level, long wanted) throws SQLException {
        try (PreparedStatement count =
                snapshot.prepareStatement("select count(*) from audit_node where level = ? and number < ?")) {
            count.setInt(1, level);
            count.setLong(2, wanted);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getLong(1) != wanted) {
                    found(level, "-", (wanted - row.getLong(1)) + " kept hashes are missing");
                }
            }
        }
        try (PreparedStatement wrong = snapshot.prepareStatement(level == 1 ? OF_LEAVES : OF_NODES)) {
            wrong.setInt(1, level);
            try (ResultSet rows = wrong.executeQuery()) {
                while (rows.next()) {
                    found(level, rows.getString(1), "the kept hash is not that of what lies below it");
                }
            }
        }
    }

    private void found(int level, String number, String detail) {
        findings.accept(new Finding(FindingKind.TREE_DIFFERS, "tree", level + "/" + number, detail));
    }
}
