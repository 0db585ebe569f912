package org.luoshi.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.luoshi.access.Actor;
import org.luoshi.problem.WebProblems;

/** What is kept in place of a sender: a keyed digest. Whoever comes with the sender's own token finds the concern again; the database
 * alone, without the key, leads to nobody. */
@ApplicationScoped
class SenderKey {

    private static final int SHORTEST = 32;

    private final ConcernSettings settings;

    SenderKey(ConcernSettings settings) {
        this.settings = settings;
    }

    /** @return 64 hexadecimal digits for this account
     * @throws org.luoshi.problem.Refusal unavailable where the school has set no key */
    String of(Actor sender) {
        return digest("sender", sender.subject());
    }

    /** @param key the request's Idempotency-Key, which the general store of answers would keep beside the account
     * @return 64 hexadecimal digits for this request of this account, or null without a key */
    String ofRequest(Actor sender, String key) {
        return key == null ? null : digest("request", sender.subject() + " " + key);
    }

    private String digest(String purpose, String text) {
        String secret = settings.senderKey()
                .filter(key -> key.length() >= SHORTEST)
                .orElseThrow(() -> WebProblems.unavailable("concern-sender-key"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((purpose + " " + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
