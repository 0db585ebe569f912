package org.luoshi.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One secret of the school and what is derived from it (HKDF, RFC 5869), so that sealing and look-up share no key.
 * @param id stands before everything that the key sealed
 * @param sealing AES-256
 * @param indexing HMAC-SHA-256
 * @param check tells this key from another one with the same id, and nothing else about it */
record PrivacyKey(String id, SecretKey sealing, SecretKey indexing, String check) {

    private static final int BYTES = 32;

    /** @param secret 32 bytes */
    static PrivacyKey of(String id, byte[] secret) {
        return new PrivacyKey(
                id,
                new SecretKeySpec(derive(secret, "luoshi ID number sealing"), "AES"),
                new SecretKeySpec(derive(secret, "luoshi ID number index"), "HmacSHA256"),
                HexFormat.of().formatHex(derive(secret, "luoshi ID number check")));
    }

    private static byte[] derive(byte[] secret, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
