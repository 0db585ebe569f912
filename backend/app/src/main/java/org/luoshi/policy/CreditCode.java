package org.luoshi.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015). */
public final class CreditCode {
    /** The 31 digits of the standard: no I, O, S, V, Z. */
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Department, kind, six digits of the division, nine of the organisation, check digit. No department is 0. */
    private static final Pattern SHAPE =
            Pattern.compile("[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private static final int BODY = 17;

    private CreditCode() {}

    /** Whether it has the shape of a code and the right check digit. Normalise what a person typed first; null is not valid. */
    public static boolean isValid(String code) {
        return code != null
                && SHAPE.matcher(code).matches()
                && checkDigit(code.substring(0, BODY)) == code.charAt(BODY);
    }

    /** What a person typed, as the standard writes it: half-width, upper case, without blanks and hyphens. */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * The check digit for the first seventeen characters.
     *
     * @throws IllegalArgumentException where they are not seventeen characters of the standard
     */
    public static char checkDigit(String body) {
        if (body.length() != BODY) {
            throw new IllegalArgumentException("seventeen characters expected");
        }
        int sum = 0;
        int weight = 1;
        for (char each : body.toCharArray()) {
            int value = DIGITS.indexOf(each);
            if (value < 0) {
                throw new IllegalArgumentException("not a character of GB 32100: " + each);
            }
            sum += value * weight;
            weight = weight * 3 % DIGITS.length();
        }
        return DIGITS.charAt((DIGITS.length() - sum % DIGITS.length()) % DIGITS.length());
    }
}
