package org.luoshi.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Words as the log may know them: a digest that tells nothing without the salt, which is kept beside the words and goes with them.
 * @param digest hex SHA-256 of salt and words */
record SaltedText(String salt, String digest) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    static SaltedText of(String words) {
        byte[] some = new byte[BYTES];
        RANDOM.nextBytes(some);
        String salt = HexFormat.of().formatHex(some);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + words).getBytes(StandardCharsets.UTF_8));
            return new SaltedText(salt, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
