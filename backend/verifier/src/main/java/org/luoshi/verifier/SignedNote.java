package org.luoshi.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** A text with signatures below it, in the form of C2SP signed notes: the text, an empty line, one line {@code — <name> <base64>} for
 * each signature.
 * @param text what was signed, ending with a newline
 * @param note the whole, signatures included */
public record SignedNote(String text, String note) {

    /** @throws IllegalArgumentException where the text is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 1 || !note.endsWith("\n") || !note.startsWith("— ", end + 2)) {
            throw new IllegalArgumentException("not a signed note: a text, an empty line, signatures");
        }
        return new SignedNote(note.substring(0, end + 1), note);
    }

    /** @param text one line or more, each ending with a newline
     * @param key the public part, which names the signer
     * @throws IllegalArgumentException for a text that does not end with a newline */
    public static SignedNote sign(String text, SchoolKey key, PrivateKey secret) {
        if (text.length() < 2 || !text.endsWith("\n")) {
            throw new IllegalArgumentException("a signed text ends with a newline");
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = ByteBuffer.allocate(68)
                    .put(key.hash())
                    .put(signature.sign())
                    .array();
            String line = "— " + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
            return new SignedNote(text, text + "\n" + line);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    /** @return whether this very text carries a valid signature by the key */
    public boolean signedBy(SchoolKey key) {
        String begin = "— " + key.name() + " ";
        return note.substring(text.length() + 1)
                .lines()
                .filter(line -> line.startsWith(begin))
                .anyMatch(line -> signed(line.substring(begin.length()), key));
    }

    private boolean signed(String base64, SchoolKey key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length == 68
                    && Arrays.equals(Arrays.copyOf(bytes, 4), key.hash())
                    && key.signed(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, 4, 68));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
