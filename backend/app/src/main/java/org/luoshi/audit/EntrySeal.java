package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.luoshi.verifier.SchoolKey;

/** By which an entry shows that the service wrote it: whoever may only write into the database can add a row, and cannot seal it (R8.1). */
@ApplicationScoped
class EntrySeal {

    private static final int NAME = 4;
    private static final int LENGTH = NAME + 32;

    private final SchoolSigner signer;

    EntrySeal(SchoolSigner signer) {
        this.signer = signer;
    }

    /** @param leaf hash of the entry
     * @return the hash of the school's key, and the seal by it; null where no key is given */
    byte[] of(byte[] leaf) {
        return signer.key()
                .map(key -> ByteBuffer.allocate(LENGTH)
                        .put(key.hash())
                        .put(signer.seal(leaf))
                        .array())
                .orElse(null);
    }

    /** @return whether it was made with the key in force, for this very entry */
    boolean isValid(byte[] seal, byte[] leaf) {
        return seal.length == LENGTH && MessageDigest.isEqual(seal, of(leaf));
    }

    /** @return whether it names this key */
    static boolean isBy(SchoolKey key, byte[] seal) {
        return seal.length == LENGTH && MessageDigest.isEqual(key.hash(), java.util.Arrays.copyOf(seal, NAME));
    }
}
