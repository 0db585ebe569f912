package org.luoshi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** Digests of names and texts for the log, which has neither: they prove a text to whoever has it with its salt, and tell others nothing. Once
 * the salt is deleted with the text, nobody can find it by guessing. */
public final class Salted {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salted() {}

    /** @return 16 random bytes in hex */
    public static String salt() {
        byte[] bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @param salt null where none was made or it was deleted
     * @param texts each may be null
     * @return hex SHA-256 of the salt and the texts as a JSON array; null without a salt */
    public static String digest(String salt, String... texts) {
        if (salt == null) {
            return null;
        }
        try {
            String text = salt + CanonicalJson.of(Arrays.asList(texts));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
