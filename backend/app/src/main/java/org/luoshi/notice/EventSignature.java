package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs events, so that their receiver knows from whom and when they are: HMAC-SHA256 over the moment and the body. */
@ApplicationScoped
class EventSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final WebhookSettings settings;

    EventSignature(WebhookSettings settings) {
        this.settings = settings;
    }

    boolean possible() {
        return settings.key().filter(key -> !key.isBlank()).isPresent();
    }

    /** @return the secret that the receiver has, in hexadecimal digits */
    String secret(String salt) {
        return mac(settings.key().orElseThrow(), "webhook|" + salt);
    }

    /** @param timestamp seconds since 1970
     * @return the value of the header */
    String of(String salt, long timestamp, String body) {
        return "v1=" + mac(secret(salt), timestamp + "." + body);
    }

    private static String mac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
