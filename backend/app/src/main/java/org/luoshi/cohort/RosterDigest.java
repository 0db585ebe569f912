package org.luoshi.cohort;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** What the roster says of a graduate, as two digests: who it is, and what counts. The log has their roots by class, so that a row that is
 * changed behind the service shows (R2.2, R6.1). Who it is stays provable after the person's data was deleted, and unguessable. */
public final class RosterDigest {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RosterDigest() {}

    /** @return 16 bytes that keep names and numbers from being guessed; deleted with them */
    public static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** @param idNumber in full
     * @param national further columns of the national layout, as they are kept
     * @return 32 bytes over who the graduate is and what they studied; each value may be null */
    public static byte[] person(
            byte[] salt,
            String studentNumber,
            String examNumber,
            String name,
            String idNumber,
            String level,
            String mode,
            String national) {
        MessageDigest sha256 = sha256();
        sha256.update(salt);
        for (String value : new String[] {studentNumber, examNumber, name, idNumber, level, mode, national}) {
            add(sha256, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        }
        return sha256.digest();
    }

    /** @param person digest of who it is
     * @return 32 bytes over everything that the statistics take from the roster, and who it is */
    public static byte[] row(
            byte[] person,
            long college,
            long major,
            long schoolClass,
            int years,
            Gender gender,
            int difficulty,
            boolean qualified,
            boolean onRoster,
            boolean counted) {
        MessageDigest sha256 = sha256();
        add(sha256, person);
        add(sha256, gender.name().getBytes(StandardCharsets.UTF_8));
        return sha256.digest(ByteBuffer.allocate(3 * Long.BYTES + 2 * Integer.BYTES + 3)
                .putLong(college)
                .putLong(major)
                .putLong(schoolClass)
                .putInt(years)
                .putInt(difficulty)
                .put((byte) (qualified ? 1 : 0))
                .put((byte) (onRoster ? 1 : 0))
                .put((byte) (counted ? 1 : 0))
                .array());
    }

    // with its length before it, so that no two lists of values read the same
    private static void add(MessageDigest sha256, byte[] value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : value.length)
                .array());
        if (value != null) {
            sha256.update(value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
