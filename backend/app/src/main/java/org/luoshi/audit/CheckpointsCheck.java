package org.luoshi.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.Frontier;

/** Follows the log leaf by leaf and compares its root with each checkpoint on the way. */
final class CheckpointsCheck {

    private record Signed(long size, byte[] root, String note) {}

    /** What the log tells of one. */
    private record Told(String size, String root, String at) {}

    private final Deque<Signed> ahead = new ArrayDeque<>();
    private final Frontier log = new Frontier();
    private final SealsCheck seals;
    private final Consumer<Finding> findings;
    private final long noted;
    private long equalUpTo;
    private boolean broken;

    CheckpointsCheck(Connection snapshot, SealsCheck seals, Consumer<Finding> findings) throws SQLException {
        this.findings = findings;
        this.seals = seals;
        List<Told> told = new ArrayList<>(EntriesOf.event("checkpoint", "checkpoint-signed", snapshot).stream()
                .map(entry -> new Told(entry.subjectId(), entry.text("root"), entry.text("at")))
                .toList());
        try (PreparedStatement statement = snapshot.prepareStatement(
                        "select size, root, note, signed_at from audit_checkpoint order by size, id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ahead.add(new Signed(rows.getLong(1), rows.getBytes(2), rows.getString(3)));
                String root = HexFormat.of().formatHex(rows.getBytes(2));
                String at = String.valueOf(SigningKeys.instant(rows, 4));
                if (!told.remove(new Told(rows.getString(1), root, at))) {
                    found(
                            FindingKind.RECORD_WITHOUT_ENTRY,
                            rows.getString(1),
                            "no entry of the log tells of it, of this root at this moment");
                }
            }
        }
        told.forEach(one -> found(FindingKind.RECORD_MISSING, one.size, "the log tells that it was signed"));
        try (PreparedStatement statement =
                        snapshot.prepareStatement("select coalesce(max(length), 0) from audit_length");
                ResultSet row = statement.executeQuery()) {
            row.next();
            noted = row.getLong(1);
        }
        reached();
    }

    /** Takes the next leaf. */
    void next(byte[] leaf) {
        log.add(leaf);
        reached();
    }

    /** Says what is missing at the end.
     * @param size the place after the last leaf */
    void end(long size) {
        long signed = ahead.isEmpty() ? 0 : ahead.getLast().size;
        long expected = Math.max(signed, noted);
        if (size < expected) {
            findings.accept(new Finding(
                    FindingKind.TAIL_MISSING,
                    "position",
                    String.valueOf(size),
                    "the log ends after " + size + " entries, "
                            + (noted > signed ? "it had " + noted : "a checkpoint signed " + signed)
                            + ": the last " + (expected - size) + " are gone"));
        }
    }

    private void reached() {
        // a size that the log never had, as below zero, differs, and hides none that follow
        while (!ahead.isEmpty() && ahead.getFirst().size <= log.size()) {
            compare(ahead.removeFirst());
        }
    }

    private void compare(Signed signed) {
        if (!valid(signed)) {
            findings.accept(new Finding(
                    FindingKind.CHECKPOINT_DIFFERS,
                    "checkpoint",
                    String.valueOf(signed.size),
                    "it is not signed by a key of the school, or says something else than its note"));
        } else if (Arrays.equals(signed.root, log.root())) {
            equalUpTo = signed.size;
        } else if (!broken) {
            // every later one differs too, and says nothing more
            broken = true;
            findings.accept(new Finding(
                    FindingKind.CHECKPOINT_DIFFERS,
                    "checkpoint",
                    String.valueOf(signed.size),
                    "the log was changed between places " + equalUpTo + " and " + (signed.size - 1)));
        }
    }

    private void found(FindingKind kind, String size, String detail) {
        findings.accept(new Finding(kind, "checkpoint", size, detail));
    }

    private boolean valid(Signed signed) {
        try {
            Checkpoint note = Checkpoint.parse(signed.note);
            return note.size() == signed.size && Arrays.equals(note.root(), signed.root) && seals.isSigned(note);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
