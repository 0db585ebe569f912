package org.luoshi.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that stay out of the log: it gets a digest that tells nothing without the salt, which is kept beside the words and goes with them.
 * @param text null where nothing was said
 * @param digest hex SHA-256 of salt and text */
record Words(String text, String salt, String digest) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    static Words of(String typed) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        byte[] some = new byte[BYTES];
        RANDOM.nextBytes(some);
        String salt = HexFormat.of().formatHex(some);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((salt + (text == null ? "" : text)).getBytes(StandardCharsets.UTF_8));
            return new Words(text, salt, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
