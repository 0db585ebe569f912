package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** What other features need of the log beside writing to it: positions and signatures (R8.1).
 *
 * <p>A <b>position</b> is a number of entries: position 7 stands for the log of its first seven entries, 0 to 6, and is the
 * {@code size} of checkpoints and proofs. It never means another log later on.
 *
 * <p>A <b>signed text</b> is a signed note of C2SP, checked by {@code org.luoshi.verifier.SignedNote}, by the verifier's jar and on the page
 * {@code /verify}: the text, an empty line, and {@code — <log> <base64 of 4 bytes of the key's hash and 64 of Ed25519>}. For a package
 * that is JSON, sign a few lines that name it and carry the SHA-256 of its canonical form ({@link CanonicalJson}), for example
 * {@code "luoshi weekly-sheet\n17\n41203\nsha256:<hex>\n"}; in JSON the note is one string member {@code note}. */
@ApplicationScoped
public class SchoolLog {

    private final AgroalDataSource database;
    private final LogSequencer sequencer;
    private final SigningKeys keys;
    private final SchoolKeys schoolKeys;
    private final Checkpoints checkpoints;
    private final Proving proving;

    SchoolLog(
            AgroalDataSource database,
            LogSequencer sequencer,
            SigningKeys keys,
            SchoolKeys schoolKeys,
            Checkpoints checkpoints,
            Proving proving) {
        this.database = database;
        this.sequencer = sequencer;
        this.keys = keys;
        this.schoolKeys = schoolKeys;
        this.checkpoints = checkpoints;
        this.proving = proving;
    }

    /** @return the position of the log at a moment that is over; the same for ever, and never smaller for a later moment. What was
     *     committed within the last second before the moment may have got its place after it. */
    public long positionAt(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select length from audit_length where since <= ? order by since desc, length desc limit 1")) {
            statement.setTimestamp(1, Timestamp.from(moment));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a place to every entry that is committed, in transactions of its own.
     * @return the position that covers them all */
    public long sequence() {
        return sequencer.drainFully();
    }

    /** Ties the caller's transaction to a position: what it reads of the database from now on is exactly the outcome of the entries up to
     * there, no more and no less. For packages that state their position. Other entries wait for their places until the transaction ends,
     * so it should end within a second.
     * @return the position
     * @throws IllegalStateException where the transaction has read something before, and the log grew since: begin a transaction for the
     *     package, and ask for the position first */
    @Transactional(Transactional.TxType.MANDATORY)
    public long positionOfThisTransaction() {
        try {
            return sequencer.placeHere();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs a text with the school's key in force.
     * @param text lines, each ending with a newline; the first names what is signed, and never the log itself, so that no such text can be
     *     taken for a checkpoint
     * @throws org.luoshi.problem.Refusal unavailable where the service has no key, or no longer the one in force */
    public SignedNote sign(String text) {
        return keys.sign(text);
    }

    /** For what is to be signed at its end and written into the log at its beginning.
     * @throws org.luoshi.problem.Refusal unavailable where {@link #sign} would be */
    public void requireKey() {
        keys.requireHeld();
    }

    /** Has a checkpoint signed over everything that is committed, for what is to be verified by anybody at once.
     * @param actor subject of whoever has it signed
     * @param role realm name of their role
     * @throws org.luoshi.problem.Refusal unavailable without the key in force */
    public void checkpoint(String actor, String role) {
        checkpoints.sign(actor, role);
    }

    /** @return shows that an entry stands in the log of the last checkpoint; empty while none covers it */
    public Optional<LogProof> proof(long entry) {
        return proving.proof(entry);
    }

    /** @return the keys that ever signed for the school, as signed notes write them */
    public List<String> keys() {
        return schoolKeys.all().stream().map(SigningKeyView::key).toList();
    }

    /** @return whether one of the keys that ever signed for the school signed this */
    public boolean signedByTheSchool(SignedNote note) {
        return schoolKeys.all().stream().map(key -> SchoolKey.parse(key.key())).anyMatch(note::signedBy);
    }
}
