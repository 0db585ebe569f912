package org.luoshi.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.luoshi.audit.CanonicalJson;

/** Digest of all records of an imported year, or of all differences that a file has, in their order: SHA-256 over a line of canonical JSON for
 * each. */
final class RecordsDigest {

    private final MessageDigest digest = sha256();

    RecordsDigest() {}

    /** @param salt comes before the first record: nobody finds a record by guessing once it is gone */
    RecordsDigest(String salt) {
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
    }

    void row(int number, List<String> cells) {
        List<String> line = new ArrayList<>(cells);
        line.addFirst(String.valueOf(number));
        digest.update((CanonicalJson.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** To be called once, after the last row. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
