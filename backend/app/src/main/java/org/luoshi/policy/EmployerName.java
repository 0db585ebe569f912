package org.luoshi.policy;

import java.text.Normalizer;
import java.util.Locale;

/** Names of employers as people and files write them. */
public final class EmployerName {

    private EmployerName() {}

    /** Two names of the same plain form are one name.
     *
     * @return the name without blanks, punctuation, width and case, and with one word for a limited company; null for nothing
     */
    public static String plain(String name) {
        if (name == null) {
            return null;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}\\p{S}]", "")
                .toLowerCase(Locale.ROOT)
                .replace("有限责任公司", "有限公司");
        return plain.isEmpty() ? null : plain;
    }
}
