package org.luoshi.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.luoshi.verifier.Hashes;

/** Holds every entry against its leaf, and the leaves against the signed checkpoints: what was altered, left out or cut off is named. */
@Singleton
class EntriesCheck implements TableCheck {

    private static final int BATCH = 5000;

    private static final String LONGEST_WAIT = "10 minute";

    // the card finds entries by a column that the database works out: another rule for it would hide some
    private static final String ABOUT = "e.graduate <=> case when e.subject_type = 'graduate' then e.subject_id"
            + " else json_unquote(json_extract(e.payload, '$.graduate')) end";

    private final SigningKeys keys;
    private final SchoolSigner signer;
    private final EntrySeal seal;

    EntriesCheck(SigningKeys keys, SchoolSigner signer, EntrySeal seal) {
        this.keys = keys;
        this.signer = signer;
        this.seal = seal;
    }

    @Override
    public String what() {
        return "entries";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        SealsCheck seals = new SealsCheck(snapshot, seal, signer.key().orElse(null), keys.all());
        CheckpointsCheck checkpoints = new CheckpointsCheck(snapshot, seals, findings);
        nowhere(snapshot, findings);
        long size = 0;
        boolean more = true;
        while (more) {
            long before = size;
            size = leaves(snapshot, size, checkpoints, seals, findings);
            more = size - before >= BATCH;
        }
        checkpoints.end(size);
        new TreeCheck(snapshot, findings).run(size);
        new LengthsCheck(snapshot, seal, signer.key().orElse(null), findings).run();
        return size + unplaced(snapshot, seals, findings);
    }

    private static long leaves(
            Connection snapshot, long from, CheckpointsCheck checkpoints, SealsCheck seals, Consumer<Finding> findings)
            throws SQLException {
        try (PreparedStatement statement = snapshot.prepareStatement("select " + AuditReading.COLUMNS
                + ", l.leaf_hash, l.entry_id, l.seal, " + ABOUT
                + " from audit_leaf l left join audit_entry e on e.id = l.entry_id"
                + " where l.position >= ? order by l.position limit " + BATCH)) {
            statement.setLong(1, from);
            long size = from;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long position = rows.getLong(2);
                    if (position != size) {
                        findings.accept(new Finding(
                                FindingKind.ENTRY_MISSING,
                                "position",
                                String.valueOf(size),
                                "places " + size + " to " + (position - 1) + " of the log are empty"));
                        size = position;
                    }
                    byte[] leaf = rows.getBytes(11);
                    if (rows.getString(1) == null) {
                        findings.accept(new Finding(
                                FindingKind.ENTRY_MISSING,
                                "entry",
                                rows.getString(12),
                                "the entry of place " + position + " of the log is not there"));
                    } else {
                        Unreadable.named(
                                "entry",
                                rows.getString(12),
                                findings,
                                () -> entry(rows, position, leaf, seals, findings));
                    }
                    checkpoints.next(leaf);
                    size++;
                }
            }
            return size;
        }
    }

    // text and both hashes must agree; a leaf that was altered along with its entry differs from what was signed
    private static void entry(ResultSet row, long position, byte[] leaf, SealsCheck seals, Consumer<Finding> findings)
            throws SQLException {
        byte[] made = Hashes.leaf(AuditReading.view(row).entry());
        if (!Arrays.equals(made, row.getBytes(10)) || leaf != null && !Arrays.equals(made, leaf)) {
            findings.accept(new Finding(
                    FindingKind.ENTRY_ALTERED,
                    "entry",
                    row.getString(1),
                    row.getString(6) + " " + row.getString(7) + "/" + row.getString(8)
                            + " is not what its leaf was made of"));
        }
        if (!row.getBoolean(14)) {
            findings.accept(new Finding(
                    FindingKind.ENTRY_ALTERED,
                    "entry",
                    row.getString(1),
                    "is not found under the graduate it is about: the table has another rule for that column"));
        }
        if (seals.isForged(position, row.getBytes(13), row.getLong(1), row.getBytes(10))) {
            findings.accept(new Finding(
                    FindingKind.ENTRY_FORGED,
                    "entry",
                    row.getString(1),
                    row.getString(6) + " " + row.getString(7) + "/" + row.getString(8)
                            + " was not written by the service"));
        }
    }

    // the log begins at place 0: what stands before it, or waits though it has a place, is in no tree and under no
    // checkpoint; and its seal does not say how often an entry stands there: whoever reads by place would see it happen
    // again
    private static void nowhere(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement statement = snapshot.prepareStatement(
                        "select entry_id, 'it stands before the first place of the log' from audit_leaf where position < 0"
                                + " union all select l.entry_id, 'it waits for a place, and has one' from audit_leaf l"
                                + " join audit_pending p on p.entry_id = l.entry_id"
                                + " union all select entry_id, 'it stands in the log more than once' from audit_leaf"
                                + " group by entry_id having count(*) > 1");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                findings.accept(new Finding(FindingKind.ENTRY_FORGED, "entry", rows.getString(1), rows.getString(2)));
            }
        }
    }

    // an entry waits for its place for a second at most, but it waits in its table; what nobody gives a place is under
    // no checkpoint
    private static long unplaced(Connection snapshot, SealsCheck seals, Consumer<Finding> findings)
            throws SQLException {
        try (PreparedStatement statement = snapshot.prepareStatement("select " + AuditReading.COLUMNS
                        + ", null, p.entry_id, p.seal, " + ABOUT + ", e.at < utc_timestamp() - interval " + LONGEST_WAIT
                        + " from audit_entry e left join audit_leaf l on l.entry_id = e.id"
                        + " left join audit_pending p on p.entry_id = e.id where l.entry_id is null");
                ResultSet rows = statement.executeQuery()) {
            long waiting = 0;
            while (rows.next()) {
                waiting++;
                Unreadable.named(
                        "entry", rows.getString(1), findings, () -> entry(rows, Long.MAX_VALUE, null, seals, findings));
                if (rows.getString(12) == null) {
                    findings.accept(new Finding(
                            FindingKind.ENTRY_MISSING,
                            "entry",
                            rows.getString(1),
                            "the entry has no place in the log and waits for none"));
                } else if (rows.getBoolean(15)) {
                    findings.accept(new Finding(
                            FindingKind.ENTRY_MISSING,
                            "entry",
                            rows.getString(1),
                            "the entry waits for its place in the log longer than any should: nothing gives places"));
                }
            }
            return waiting;
        }
    }
}
