package org.luoshi.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that opens an account once: 100 random bits in letters that nobody takes for one another. It exists on paper or in a link, here
 * only a digest of it together with the account, keyed with the secret by which the service manages accounts: whoever may only write into the
 * database can neither make a code nor turn one to another account. */
final class ActivationCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ActivationCode() {}

    /** @return such as {@code 7K3M-9QXT-…}: five groups of four */
    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** @param typed with or without hyphens and blanks, O for 0 and I or L for 1
     * @param account whose number and Keycloak id it opens
     * @param secret of the client that manages accounts
     * @return the digest under which it is kept */
    static String digest(String typed, Account account, String secret) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String opens = String.join("\n", "activation", account.kind.name(), account.number, account.subject, code);
            return HexFormat.of().formatHex(mac.doFinal(opens.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
