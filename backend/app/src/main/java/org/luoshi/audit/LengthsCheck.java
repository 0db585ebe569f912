package org.luoshi.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.verifier.SchoolKey;

/** Holds since when the log was how long: every figure of the past stands on it. Each moment is sealed by the key of its time; when a key
 * is announced, the entry has the digest of all moments before, which that key did not seal. */
final class LengthsCheck {

    private final Connection snapshot;
    private final EntrySeal seals;
    private final SchoolKey inForce;
    private final Consumer<Finding> findings;

    LengthsCheck(Connection snapshot, EntrySeal seals, SchoolKey inForce, Consumer<Finding> findings) {
        this.snapshot = snapshot;
        this.seals = seals;
        this.inForce = inForce;
        this.findings = findings;
    }

    /** @return hex SHA-256 over length and microsecond of each row up to this length, eight bytes each */
    static String digest(Connection connection, long upTo) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select length, since from audit_length where length <= ? order by length")) {
            query.setLong(1, upTo);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    digest.update(bytes(row.getLong(1), SigningKeys.instant(row, 2)));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(long length, Instant since) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeLong(length);
            data.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, since));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    void run() throws SQLException {
        List<LogLine> announced = EntriesOf.event("signing-key", SigningKeys.ANNOUNCED, snapshot);
        if (inForce == null
                || announced.isEmpty()
                || !inForce.text().equals(announced.getLast().text("key"))) {
            return; // without the key in force nothing can be worked out; the check of the keys says whether one is
            // missing
        }
        long before = Long.parseLong(announced.getLast().text("length"));
        if (!digest(snapshot, before).equals(announced.getLast().text("momentsDigest"))) {
            findings.accept(new Finding(
                    FindingKind.RECORD_ALTERED,
                    "moment",
                    String.valueOf(before),
                    "the moments up to this length are not those that were there when the key was announced"));
        }
        try (PreparedStatement query = snapshot.prepareStatement(
                "select length, since, seal from audit_length where length > ? order by length")) {
            query.setLong(1, before);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant since = SigningKeys.instant(row, 2);
                    if (!seals.isValid(row.getBytes(3), row.getLong(1), since)) {
                        findings.accept(new Finding(
                                FindingKind.RECORD_ALTERED,
                                "moment",
                                row.getString(1),
                                "the service did not note that the log came to this length at " + since));
                    }
                }
            }
        }
    }
}
