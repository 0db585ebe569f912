package org.luoshi.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree by RFC 9162, 2.1.1: SHA-256 with a first byte that tells leaves from nodes. */
public final class Hashes {

    // a copy of one that has seen nothing costs less than looking for a new one, ten thousand times a sheet
    private static final MessageDigest UNUSED = unused();

    private Hashes() {}

    /** @return the root of a tree without leaves */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** @param entry an entry of the log as canonical JSON
     * @return 32 bytes */
    public static byte[] leaf(String entry) {
        return leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /** @return 32 bytes */
    public static byte[] leaf(byte[] entry) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    /** @return the hash over two subtrees, 32 bytes */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
