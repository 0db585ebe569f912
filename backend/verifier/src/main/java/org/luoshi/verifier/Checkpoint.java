package org.luoshi.verifier;

import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;

/** A signed statement of a log's size and root, as a C2SP checkpoint: origin, size, base64 of the root, an empty line, signatures.
 * @param origin name of the log
 * @param size number of leaves
 * @param root 32 bytes
 * @param note the whole text, signatures included */
public record Checkpoint(String origin, long size, byte[] root, String note) {

    /** @throws IllegalArgumentException where the text is no checkpoint */
    public static Checkpoint parse(String note) {
        String[] lines = SignedNote.parse(note).text().split("\n", -1);
        boolean whole = lines.length >= 4
                && Arrays.stream(lines, 0, lines.length - 1).noneMatch(String::isEmpty)
                && lines[1].matches("0|[1-9][0-9]{0,17}");
        if (!whole) {
            throw new IllegalArgumentException("not a checkpoint: origin, size and root, an empty line, signatures");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != 32) {
            throw new IllegalArgumentException("the root is not of 32 bytes");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, note);
    }

    /** @return a checkpoint with one signature
     * @param key the public part, which names the log */
    public static Checkpoint sign(long size, byte[] root, SchoolKey key, PrivateKey secret) {
        String text = key.name() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        return new Checkpoint(
                key.name(), size, root, SignedNote.sign(text, key, secret).note());
    }

    /** @return whether this very text carries a valid signature of the key's log by the key */
    public boolean signedBy(SchoolKey key) {
        return origin.equals(key.name()) && SignedNote.parse(note).signedBy(key);
    }
}
