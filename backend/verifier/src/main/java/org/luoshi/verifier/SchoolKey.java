package org.luoshi.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public Ed25519 key of a log in the form of C2SP signed notes: {@code <name>+<hash>+<base64 of 0x01 and 32 bytes>}.
 * @param name of the log, the first line of its checkpoints
 * @param bytes 32 bytes of the key */
public record SchoolKey(String name, byte[] bytes) {

    private static final byte ED25519 = 1;
    /** What stands before the 32 bytes in the X.509 form of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException for a name with a space or plus, or a key of another length */
    public SchoolKey {
        if (bytes.length != 32 || name.isEmpty() || name.matches(".*[\\s+].*")) {
            throw new IllegalArgumentException("not a name and a key of 32 bytes");
        }
    }

    /** @return the key that {@link #text()} writes
     * @throws IllegalArgumentException where the text is no such key, or its hash is that of another */
    public static SchoolKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a key <name>+<hash>+<base64>");
        }
        byte[] key = Base64.getDecoder().decode(parts[2]);
        if (key.length != 33 || key[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        SchoolKey parsed = new SchoolKey(parts[0], Arrays.copyOfRange(key, 1, 33));
        if (!HexFormat.of().formatHex(parsed.hash()).equals(parts[1])) {
            throw new IllegalArgumentException("the hash of the key is that of another key");
        }
        return parsed;
    }

    /** @return the key of a log from the JDK's form of it */
    public static SchoolKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new SchoolKey(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    /** @return four bytes that signatures name the key by: the beginning of SHA-256(name, newline, 0x01, key) */
    public byte[] hash() {
        MessageDigest sha256 = Hashes.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        return Arrays.copyOf(sha256.digest(bytes), 4);
    }

    /** @return the one line by which the key is published */
    public String text() {
        byte[] typed = ByteBuffer.allocate(33).put(ED25519).put(bytes).array();
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(44).put(X509).put(bytes).array();
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
