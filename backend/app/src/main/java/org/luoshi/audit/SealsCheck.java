package org.luoshi.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.SchoolKey;

/** Tells entries that the service wrote from those that somebody put into the database. Each needs a seal, but for those before the first
 * announcement of a key: that entry has its place under every checkpoint. What an earlier key sealed can no longer be worked out again: it must
 * lie before the announcement of the key in force, which nobody else can seal, in a log that the earlier key signed. A key that somebody put in
 * and announced later seals nothing, whatever it signed. */
final class SealsCheck {

    private final EntrySeal seals;
    private final SchoolKey inForce;
    private final Map<SchoolKey, Long> signedUpTo = new HashMap<>();
    private final long sealedFrom;
    private final long inForceFrom;

    SealsCheck(Connection snapshot, EntrySeal seals, SchoolKey inForce, List<SigningKeyView> keys) throws SQLException {
        this.seals = seals;
        this.inForce = inForce;
        keys.forEach(key -> readable(key).ifPresent(one -> signedUpTo.put(one, 0L)));
        try (PreparedStatement statement =
                        snapshot.prepareStatement("select size, note from audit_checkpoint order by size");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                signed(rows.getLong(1), rows.getString(2));
            }
        }
        try (PreparedStatement statement = snapshot.prepareStatement("select min(l.position) from audit_entry e"
                        + " join audit_leaf l on l.entry_id = e.id where e.subject_type = 'signing-key'"
                        + " and e.event = '" + SigningKeys.ANNOUNCED + "'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            Long first = row.getObject(1, Long.class);
            sealedFrom = first == null ? Long.MAX_VALUE : first;
        }
        inForceFrom = inForceFrom(snapshot);
    }

    // the check of the keys names one that cannot be read
    private static Optional<SchoolKey> readable(SigningKeyView key) {
        try {
            return Optional.of(SchoolKey.parse(key.key()));
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    // a key that comes back is announced again
    private long inForceFrom(Connection snapshot) throws SQLException {
        long from = Long.MAX_VALUE;
        if (inForce == null) {
            return from;
        }
        try (PreparedStatement statement =
                snapshot.prepareStatement("select e.id, e.leaf_hash, l.position, l.seal from audit_entry e"
                        + " join audit_leaf l on l.entry_id = e.id where e.subject_type = 'signing-key'"
                        + " and e.subject_id = ? and e.event = '" + SigningKeys.ANNOUNCED + "' order by l.position")) {
            statement.setString(1, HexFormat.of().formatHex(inForce.hash()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (seals.isValid(rows.getBytes(4), rows.getLong(1), rows.getBytes(2))) {
                        from = rows.getLong(3);
                    }
                }
            }
        }
        return from;
    }

    /** @return whether a checkpoint of this size has the signature that it needs: that of the key in force since it was announced, that of an
     *     earlier key before */
    boolean isSigned(Checkpoint note) {
        return note.size() > inForceFrom
                ? note.signedBy(inForce)
                : signedUpTo.keySet().stream().anyMatch(note::signedBy);
    }

    private void signed(long size, String text) {
        try {
            Checkpoint note = Checkpoint.parse(text);
            signedUpTo.replaceAll((key, most) -> size > most && note.signedBy(key) ? size : most);
        } catch (IllegalArgumentException altered) {
            // the check of the checkpoints says so
        }
    }

    /** @param position of the entry, or {@link Long#MAX_VALUE} while it waits for one
     * @return whether the entry is one that the service did not write */
    boolean isForged(long position, byte[] seal, long id, byte[] leaf) {
        if (position < sealedFrom) {
            return false;
        }
        if (seal == null) {
            return sealedFrom < Long.MAX_VALUE;
        }
        if (inForce != null && EntrySeal.isBy(inForce, seal)) {
            return !seals.isValid(seal, id, leaf);
        }
        return position >= inForceFrom
                || signedUpTo.entrySet().stream()
                        .noneMatch(key -> EntrySeal.isBy(key.getKey(), seal) && position < key.getValue());
    }
}
