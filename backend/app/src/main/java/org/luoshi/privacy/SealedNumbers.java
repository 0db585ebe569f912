package org.luoshi.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/** Seals ID numbers for the database (AES-256-GCM, a fresh nonce each) and finds them again by a keyed digest (HMAC-SHA-256).
 * Sealed text is {@code key id:base64 of nonce, content and tag}. */
@ApplicationScoped
public class SealedNumbers {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SealedNumbers(PrivacySettings settings) {
        this(KeyRing.of(settings));
    }

    SealedNumbers(KeyRing ring) {
        this.ring = ring;
    }

    KeyRing ring() {
        return ring;
    }

    /** @return the number for the database, different each time; null for null */
    public String seal(String number) {
        if (number == null) {
            return null;
        }
        PrivacyKey key = ring.first();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] content = crypt(Cipher.ENCRYPT_MODE, key, nonce, number.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + content.length)
                .put(nonce)
                .put(content)
                .array();
        return key.id() + ":" + Base64.getEncoder().encodeToString(whole);
    }

    /** @return the number in full; null for null
     * @throws IllegalStateException where it was not sealed with a key of the school, or was changed since */
    public String open(String sealed) {
        if (sealed == null) {
            return null;
        }
        int colon = sealed.indexOf(':');
        PrivacyKey key = ring.find(sealed.substring(0, Math.max(colon, 0)))
                .orElseThrow(() -> new IllegalStateException("an ID number is not sealed with a key of this school"));
        byte[] whole = Base64.getDecoder().decode(sealed.substring(colon + 1));
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, content), StandardCharsets.UTF_8);
    }

    /** @return the keyed digest under which a number is found; null for null */
    public byte[] index(String number) {
        return number == null ? null : digest(ring.first(), number);
    }

    /** @return every digest that the number may have in the database while keys change */
    public List<byte[]> indexes(String number) {
        return ring.all().stream().map(key -> digest(key, number)).toList();
    }

    /** @return whether the number with this digest is this one, without opening it */
    public boolean matches(byte[] index, String number) {
        for (PrivacyKey key : ring.all()) {
            if (MessageDigest.isEqual(index, digest(key, number))) {
                return true;
            }
        }
        return false;
    }

    // the id of the key is authenticated, so that no sealed text passes for one of another key
    private static byte[] crypt(int mode, PrivacyKey key, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("ID number under " + key.id()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("an ID number cannot be opened with key " + key.id(), changed);
        }
    }

    private static byte[] digest(PrivacyKey key, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.indexing());
            return mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
