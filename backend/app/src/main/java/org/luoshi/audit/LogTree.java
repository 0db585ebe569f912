package org.luoshi.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.luoshi.verifier.MerkleTree;

/** The Merkle tree over the log, read from its tables. */
final class LogTree {

    private record Place(int level, long number) {}

    private LogTree() {}

    /** @return number of entries that have their place
     * @throws IllegalStateException where that is less than what was signed */
    static long size(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select (select coalesce(max(position) + 1, 0) from audit_leaf),"
                                + " (select coalesce(max(size), 0) from audit_checkpoint)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getLong(1) < row.getLong(2)) {
                throw new IllegalStateException(
                        "the log has " + row.getLong(1) + " entries, a checkpoint says " + row.getLong(2));
            }
            return row.getLong(1);
        }
    }

    static byte[] root(Connection connection, long size) throws SQLException {
        return read(connection, tree -> List.of(tree.root(size))).getFirst();
    }

    static List<byte[]> inclusion(Connection connection, long index, long size) throws SQLException {
        return read(connection, tree -> tree.inclusion(index, size));
    }

    static List<byte[]> consistency(Connection connection, long from, long to) throws SQLException {
        return read(connection, tree -> tree.consistency(from, to));
    }

    /** @return the hash of one complete subtree */
    static byte[] hash(Connection connection, int level, long number) throws SQLException {
        Place place = new Place(level, number);
        return require(fetch(connection, Set.of(place)), place);
    }

    // once to see which subtrees are needed, then all of them by one statement, then for real
    private static List<byte[]> read(Connection connection, Function<MerkleTree, List<byte[]>> what)
            throws SQLException {
        Set<Place> needed = new LinkedHashSet<>();
        what.apply(new MerkleTree((level, number) -> {
            needed.add(new Place(level, number));
            return new byte[32];
        }));
        Map<Place, byte[]> hashes = fetch(connection, needed);
        return what.apply(new MerkleTree((level, number) -> require(hashes, new Place(level, number))));
    }

    private static byte[] require(Map<Place, byte[]> hashes, Place place) {
        byte[] hash = hashes.get(place);
        if (hash == null) {
            throw new IllegalStateException("the tree of the log lacks " + place);
        }
        return hash;
    }

    private static Map<Place, byte[]> fetch(Connection connection, Set<Place> places) throws SQLException {
        Map<Place, byte[]> hashes = new HashMap<>();
        if (places.isEmpty()) {
            return hashes;
        }
        StringBuilder sql = new StringBuilder();
        for (Place place : places) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append(
                            place.level == 0
                                    ? "select 0, position, leaf_hash from audit_leaf where position = " + place.number
                                    : "select level, number, hash from audit_node where level = " + place.level
                                            + " and number = " + place.number);
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.toString());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.put(new Place(rows.getInt(1), rows.getLong(2)), rows.getBytes(3));
            }
        }
        return hashes;
    }
}
