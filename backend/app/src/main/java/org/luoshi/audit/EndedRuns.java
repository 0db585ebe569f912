package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.luoshi.verifier.Hashes;
import org.luoshi.verifier.SchoolKey;

/** Proves that a run ended clean: by the sealed entry in which the service said so, not by its row, which whoever holds the database may write,
 * or have a trigger write (R8.1). */
@ApplicationScoped
class EndedRuns {

    private static final String ENTRIES =
            "select " + AuditReading.COLUMNS + ", coalesce(l.seal, p.seal) from audit_entry e"
                    + " left join audit_leaf l on l.entry_id = e.id left join audit_pending p on p.entry_id = e.id"
                    + " where e.subject_type = ? and e.subject_id = ? and e.event = ? order by e.id desc";

    private final EntrySeal seals;
    private final SchoolSigner signer;

    EndedRuns(EntrySeal seals, SchoolSigner signer) {
        this.seals = seals;
        this.signer = signer;
    }

    /** @return whether the last entry about the run's end says that it was clean, and is the service's own */
    boolean isClean(long run, Connection connection) throws SQLException {
        try (PreparedStatement query = query(connection, "verification", String.valueOf(run), "verification-ended");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    && row.getString(9).contains("\"status\":\"" + VerificationStatus.CLEAN + "\"")
                    && isWhole(row)
                    && (signer.key().isEmpty()
                            || isSealed(row)
                            || row.getLong(1) < announced(signer.key().orElseThrow(), connection));
        }
    }

    // what an earlier key sealed can no longer be worked out: it lies before the entry that announces the one in force
    private long announced(SchoolKey inForce, Connection connection) throws SQLException {
        String key = HexFormat.of().formatHex(inForce.hash());
        try (PreparedStatement query = query(connection, "signing-key", key, SigningKeys.ANNOUNCED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (isWhole(row) && isSealed(row)) {
                    return row.getLong(1);
                }
            }
            return 0;
        }
    }

    private boolean isSealed(ResultSet row) throws SQLException {
        return seals.isValid(row.getBytes(11), row.getLong(1), row.getBytes(10));
    }

    private static boolean isWhole(ResultSet row) throws SQLException {
        return Arrays.equals(Hashes.leaf(AuditReading.view(row).entry()), row.getBytes(10));
    }

    private static PreparedStatement query(Connection connection, String type, String id, String event)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement(ENTRIES);
        query.setString(1, type);
        query.setString(2, id);
        query.setString(3, event);
        return query;
    }
}
