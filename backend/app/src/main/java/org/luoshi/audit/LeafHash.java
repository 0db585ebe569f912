package org.luoshi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash of a leaf of the log's Merkle tree (RFC 9162, 2.1.1): SHA-256 of a zero byte and the entry. */
final class LeafHash {

    private LeafHash() {}

    /** @param canonicalEntry the whole entry as canonical JSON
     * @return 32 bytes */
    static byte[] of(String canonicalEntry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return sha256.digest(canonicalEntry.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
