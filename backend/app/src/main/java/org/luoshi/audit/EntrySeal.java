package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.luoshi.verifier.SchoolKey;

/** By which an entry, and the moment of a length, show that the service wrote them: whoever may only write into the database can add a row,
 * and cannot seal it (R8.1). A seal is of one row under its own id: copied to another one it is worth nothing. */
@ApplicationScoped
class EntrySeal {

    private static final int NAME = 4;
    private static final int LENGTH = NAME + 32;
    private static final byte ENTRY = 'e';
    private static final byte MOMENT = 'l';

    private final SchoolSigner signer;

    EntrySeal(SchoolSigner signer) {
        this.signer = signer;
    }

    /** @param leaf hash of the entry
     * @return the hash of the school's key, and the seal by it; null where no key is given */
    byte[] of(long id, byte[] leaf) {
        return seal(ByteBuffer.allocate(1 + Long.BYTES + leaf.length)
                .put(ENTRY)
                .putLong(id)
                .put(leaf)
                .array());
    }

    /** @param since when the log came to this length, in microseconds
     * @return as for an entry */
    byte[] of(long length, Instant since) {
        return seal(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(MOMENT)
                .putLong(length)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, since))
                .array());
    }

    private byte[] seal(byte[] what) {
        return signer.key()
                .map(key -> ByteBuffer.allocate(LENGTH)
                        .put(key.hash())
                        .put(signer.seal(what))
                        .array())
                .orElse(null);
    }

    /** @return whether it was made with the key in force, for this very entry */
    boolean isValid(byte[] seal, long id, byte[] leaf) {
        return seal != null && MessageDigest.isEqual(seal, of(id, leaf));
    }

    /** @return whether it was made with the key in force, for this very moment */
    boolean isValid(byte[] seal, long length, Instant since) {
        return seal != null && MessageDigest.isEqual(seal, of(length, since));
    }

    /** @return whether it names this key */
    static boolean isBy(SchoolKey key, byte[] seal) {
        return seal.length == LENGTH && MessageDigest.isEqual(key.hash(), Arrays.copyOf(seal, NAME));
    }
}
