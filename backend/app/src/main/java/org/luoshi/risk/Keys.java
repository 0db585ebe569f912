package org.luoshi.risk;

import java.text.Normalizer;
import org.luoshi.policy.EmployerName;

/** One spelling for what people write in many. */
final class Keys {

    private static final int PHONE_DIGITS = 11;
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_NAME = 200;

    private Keys() {}

    /** @return the name of an employer without blanks, punctuation, width and case, and with one word for a limited company; null for
     *     nothing */
    static String employer(String name) {
        String key = EmployerName.plain(name);
        return key == null ? null : key.substring(0, Math.min(key.length(), LONGEST_NAME));
    }

    /** @return the last eleven digits, which leaves out country codes as {@code phone_key} in the database does; null for nothing */
    static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() < SHORTEST_PHONE ? null : digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }
}
