package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.time.SchoolTime;
import org.luoshi.verifier.Checkpoint;

/** Signed statements of the log's size and root: one a day, and on demand (R8.1). None is ever changed or removed. */
@ApplicationScoped
class Checkpoints {

    private static final String COLUMNS = "select size, root, note, signed_at from audit_checkpoint ";

    private final AgroalDataSource database;
    private final LogSequencer sequencer;
    private final SchoolSigner signer;
    private final SigningKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    Checkpoints(
            AgroalDataSource database,
            LogSequencer sequencer,
            SchoolSigner signer,
            SigningKeys keys,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.sequencer = sequencer;
        this.signer = signer;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(identity = "sign a checkpoint of the log each day", every = "10m", delayed = "1m")
    void daily() {
        if (keys.held()) {
            Instant today = clock.instant()
                    .atZone(SchoolTime.ZONE)
                    .truncatedTo(ChronoUnit.DAYS)
                    .toInstant();
            sequencer.drainFully();
            QuarkusTransaction.requiringNew().call(() -> sign(null, null, today));
        }
    }

    /** Signs the log as it is now.
     * @throws org.luoshi.problem.Refusal unavailable where the service does not have the key in force */
    CheckpointView sign(String actor, String role) {
        keys.requireHeld();
        sequencer.drainFully();
        return QuarkusTransaction.requiringNew().call(() -> sign(actor, role, Instant.MAX));
    }

    // nothing new where one was signed since that moment
    private CheckpointView sign(String actor, String role, Instant since) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection
                    .prepareStatement("select name from lease where name = 'log-checkpoint' for update")
                    .executeQuery();
            List<CheckpointView> last = read(connection, "order by id desc limit 1");
            if (!last.isEmpty() && !last.getFirst().signedAt().isBefore(since)) {
                return last.getFirst();
            }
            long size = LogTree.size(connection);
            Checkpoint checkpoint = signer.sign(size, LogTree.root(connection, size));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            try (PreparedStatement add = connection.prepareStatement(
                    "insert into audit_checkpoint (size, root, note, signed_at) values (?, ?, ?, ?)")) {
                add.setLong(1, size);
                add.setBytes(2, checkpoint.root());
                add.setString(3, checkpoint.note());
                add.setTimestamp(4, Timestamp.from(now));
                add.executeUpdate();
            }
            String root = HexFormat.of().formatHex(checkpoint.root());
            audit.record(
                    actor,
                    role,
                    "checkpoint-signed",
                    "checkpoint",
                    String.valueOf(size),
                    Map.of("root", root, "at", now.toString()));
            return new CheckpointView(size, root, checkpoint.note(), now);
        }
    }

    /** @return the last checkpoint, or empty where none was signed yet */
    Optional<CheckpointView> latest() {
        return newest(1).stream().findFirst();
    }

    /** @return the last checkpoints, the newest first */
    List<CheckpointView> newest(int limit) {
        try (Connection connection = database.getConnection()) {
            return read(connection, "order by id desc limit " + limit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CheckpointView> read(Connection connection, String which) throws SQLException {
        List<CheckpointView> checkpoints = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + which);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                checkpoints.add(new CheckpointView(
                        rows.getLong(1),
                        HexFormat.of().formatHex(rows.getBytes(2)),
                        rows.getString(3),
                        SigningKeys.instant(rows, 4)));
            }
        }
        return checkpoints;
    }
}
