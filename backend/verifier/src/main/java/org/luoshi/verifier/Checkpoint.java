package org.luoshi.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
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
        int end = note.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : note.substring(0, end).split("\n", -1);
        if (lines.length < 3 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}") || !note.endsWith("\n")) {
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
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = ByteBuffer.allocate(68)
                    .put(key.hash())
                    .put(signature.sign())
                    .array();
            String line = "— " + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
            return new Checkpoint(key.name(), size, root, text + "\n" + line);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    /** @return whether this very text carries a valid signature of the key's log by the key */
    public boolean signedBy(SchoolKey key) {
        int end = note.indexOf("\n\n");
        byte[] text = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        String begin = "— " + key.name() + " ";
        return origin.equals(key.name())
                && note.substring(end + 2)
                        .lines()
                        .filter(line -> line.startsWith(begin))
                        .anyMatch(line -> signed(line.substring(begin.length()), text, key));
    }

    private static boolean signed(String base64, byte[] text, SchoolKey key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length == 68
                    && Arrays.equals(Arrays.copyOf(bytes, 4), key.hash())
                    && key.signed(text, Arrays.copyOfRange(bytes, 4, 68));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
