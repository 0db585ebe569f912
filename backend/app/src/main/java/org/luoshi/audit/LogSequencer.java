package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.verifier.Hashes;

/** Gives each committed entry its place in the log: 0, 1, 2 and so on. Any number of instances may run it: whoever holds the row of the
 * lease works, the others pass by, and unique places and entries make a double impossible whatever happens to a holder. */
@ApplicationScoped
class LogSequencer {

    private static final int BATCH = 2000;
    /** Begins the SQL state of a place that is taken. */
    private static final String CONSTRAINT = "23";

    private final AgroalDataSource database;
    private final LogClock time;
    private final EntrySeal seals;
    private final Clock clock;

    LogSequencer(AgroalDataSource database, LogClock time, EntrySeal seals, Clock clock) {
        this.database = database;
        this.time = time;
        this.seals = seals;
        this.clock = clock;
    }

    /** Places what waits now, unless another instance is at it.
     * @return how many entries this instance placed
     * @throws IllegalStateException where the log is shorter than a checkpoint says: then nothing may be added to it */
    long drain() {
        long placed = 0;
        int batch = BATCH;
        while (batch == BATCH) {
            batch = QuarkusTransaction.requiringNew().call(() -> placeSome(" skip locked"));
            placed += batch;
        }
        return placed;
    }

    /** Places what waits now, after any other instance has done so.
     * @return the length of the log then */
    long drainFully() {
        int batch = BATCH;
        while (batch == BATCH) {
            batch = QuarkusTransaction.requiringNew().call(() -> placeSome(""));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return LogTree.size(connection);
            }
        });
    }

    /** Places in the caller's transaction what waits there, and holds the lease until it ends.
     * @return the length of the log: exactly the entries that this transaction can see
     * @throws IllegalStateException where it sees an older log than the one that is there */
    long placeHere() throws SQLException {
        try (Connection connection = database.getConnection()) {
            int batch = BATCH;
            while (batch == BATCH) {
                batch = placeSome("");
            }
            return LogTree.size(connection);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONSTRAINT)) {
                throw new IllegalStateException("the transaction read something before it asked for its position", e);
            }
            throw e;
        }
    }

    private int placeSome(String otherwise) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // the lock is the first statement, so that what is read afterwards is what the last holder left
            if (!one(connection, "select name from lease where name = 'log-sequencer' for update" + otherwise)) {
                return 0;
            }
            List<Long> entries = new ArrayList<>();
            List<byte[]> hashes = new ArrayList<>();
            List<byte[]> sealed = new ArrayList<>();
            try (PreparedStatement waiting =
                            // one that has its place already was put there by somebody, and must not hold up the others
                            connection.prepareStatement("select e.id, e.leaf_hash, p.seal from audit_pending p"
                                    + " join audit_entry e on e.id = p.entry_id left join audit_leaf l on l.entry_id = e.id"
                                    + " where l.entry_id is null order by p.entry_id limit " + BATCH);
                    ResultSet rows = waiting.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getLong(1));
                    hashes.add(rows.getBytes(2));
                    sealed.add(rows.getBytes(3));
                }
            }
            if (!entries.isEmpty()) {
                place(connection, entries, hashes, sealed);
            }
            return entries.size();
        }
    }

    private void place(Connection connection, List<Long> entries, List<byte[]> hashes, List<byte[]> sealed)
            throws SQLException {
        long size = LogTree.size(connection);
        try (PreparedStatement leaf = connection.prepareStatement(
                        "insert into audit_leaf (position, entry_id, leaf_hash, seal) values (?, ?, ?, ?)");
                PreparedStatement done = connection.prepareStatement("delete from audit_pending where entry_id = ?")) {
            for (int i = 0; i < entries.size(); i++) {
                leaf.setLong(1, size + i);
                leaf.setLong(2, entries.get(i));
                leaf.setBytes(3, hashes.get(i));
                leaf.setBytes(4, sealed.get(i));
                leaf.addBatch();
                done.setLong(1, entries.get(i));
                done.addBatch();
            }
            leaf.executeBatch();
            done.executeBatch();
        }
        addNodes(connection, size, hashes);
        noteLength(connection, size + entries.size());
    }

    // never earlier than the length before, whichever clock an instance has
    private void noteLength(Connection connection, long length) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = LogClock.last(connection);
        Instant since = last == null || now.isAfter(last) ? now : last;
        try (PreparedStatement note =
                connection.prepareStatement("insert into audit_length (length, since, seal) values (?, ?, ?)")) {
            note.setLong(1, length);
            note.setTimestamp(2, Timestamp.from(since));
            note.setBytes(3, seals.of(length, since));
            note.executeUpdate();
        }
        time.look(connection);
    }

    /** Adds the complete subtrees that come with new leaves.
     * @param size of the log before them
     * @param leaves their hashes */
    static void addNodes(Connection connection, long size, List<byte[]> leaves) throws SQLException {
        try (PreparedStatement node =
                connection.prepareStatement("insert into audit_node (level, number, hash) values (?, ?, ?)")) {
            List<byte[]> row = leaves;
            long first = size;
            for (int level = 0; !row.isEmpty(); level++) {
                // a left half that waited for its right one
                if ((first & 1) == 1) {
                    List<byte[]> whole = new ArrayList<>(row.size() + 1);
                    whole.add(LogTree.hash(connection, level, first - 1));
                    whole.addAll(row);
                    row = whole;
                    first--;
                }
                List<byte[]> above = new ArrayList<>(row.size() / 2);
                for (int i = 0; i + 1 < row.size(); i += 2) {
                    byte[] hash = Hashes.node(row.get(i), row.get(i + 1));
                    above.add(hash);
                    node.setInt(1, level + 1);
                    node.setLong(2, (first + i) / 2);
                    node.setBytes(3, hash);
                    node.addBatch();
                }
                row = above;
                first /= 2;
            }
            node.executeBatch();
        }
    }

    private static boolean one(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }
}
