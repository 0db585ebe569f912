package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import org.jboss.logging.Logger;
import org.luoshi.problem.Problem;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** The public keys that have signed the log, one after another; a new one is announced by an entry of the log itself. */
@ApplicationScoped
class SigningKeys {

    /** Event by which the log names a new key. */
    static final String ANNOUNCED = "signing-key-announced";

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final AgroalDataSource database;
    private final SchoolSigner signer;
    private final AuditTrail audit;
    private final Clock clock;

    SigningKeys(AgroalDataSource database, SchoolSigner signer, AuditTrail audit, Clock clock) {
        this.database = database;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
    }

    void announce(@Observes StartupEvent event) {
        signer.key()
                .ifPresentOrElse(
                        key -> QuarkusTransaction.requiringNew().run(() -> announce(key)),
                        () -> LOG.warn("no luoshi.log.signing-key: no checkpoints of the log are signed"));
    }

    // also a key that comes back after another one; instances that start together say it once
    private void announce(SchoolKey key) {
        try (Connection connection = database.getConnection()) {
            connection
                    .prepareStatement("select name from lease where name = 'log-checkpoint' for update")
                    .executeQuery();
            if (inForce(connection).filter(key.text()::equals).isPresent()) {
                return;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            long length = LogTree.size(connection);
            try (PreparedStatement add =
                    connection.prepareStatement("insert into signing_key (public_key, valid_from) values (?, ?)")) {
                add.setString(1, key.text());
                add.setTimestamp(2, Timestamp.from(now));
                add.executeUpdate();
            }
            audit.record(
                    null,
                    null,
                    ANNOUNCED,
                    "signing-key",
                    HexFormat.of().formatHex(key.hash()),
                    Map.of(
                            "key", key.text(),
                            "at", now.toString(),
                            "length", length,
                            "momentsDigest", LengthsCheck.digest(connection, length)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> inForce(Connection connection) throws SQLException {
        try (PreparedStatement last =
                        connection.prepareStatement("select public_key from signing_key order by id desc limit 1");
                ResultSet row = last.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** @return whether this instance holds the key in force; not where it has none, or another instance started with a newer one */
    boolean held() {
        try (Connection connection = database.getConnection()) {
            Optional<String> own = signer.key().map(SchoolKey::text);
            return own.isPresent() && inForce(connection).equals(own);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws org.luoshi.problem.Refusal unavailable where the key in force is not {@link #held} here */
    void requireHeld() {
        if (!held()) {
            throw Problem.UNAVAILABLE
                    .because(
                            "服务没有现行的签名密钥，请管理员设置 luoshi.log.signing-key 并重启服务。",
                            "The service does not have the signing key in force: operations must set luoshi.log.signing-key and start it anew.")
                    .with("dependency", "signing-key");
        }
    }

    /** @param text not a checkpoint, see {@link SchoolLog#sign}
     * @throws org.luoshi.problem.Refusal as {@link #requireHeld} */
    SignedNote sign(String text) {
        requireHeld();
        return signer.sign(text);
    }

    /** @return all keys, the oldest first */
    List<SigningKeyView> all() {
        List<SigningKeyView> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select public_key, valid_from,"
                        + " lead(valid_from) over (order by id) from signing_key order by id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new SigningKeyView(rows.getString(1), instant(rows, 2), instant(rows, 3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    static Instant instant(ResultSet rows, int column) throws SQLException {
        Timestamp at = rows.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
