package org.luoshi.policy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number of a resident's identity card (公民身份号码, GB 11643-1999). It is personal: never log it, never put it into a message. */
public final class IdNumber {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int BODY = 17;

    private IdNumber() {}

    /** Whether shape, date of birth and check digit are right. Normalise what a person typed first; null is not valid. */
    public static boolean isValid(String number) {
        return number != null
                && SHAPE.matcher(number).matches()
                && bornOnOrNull(number) != null
                && checkDigit(number.substring(0, BODY)) == number.charAt(BODY);
    }

    /** What a person typed, as the standard writes it: half-width, upper-case X, without blanks and hyphens. */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The date of birth in a valid number. */
    public static LocalDate bornOn(String validNumber) {
        LocalDate date = isValid(validNumber) ? bornOnOrNull(validNumber) : null;
        if (date == null) {
            throw new IllegalArgumentException("not a valid ID number");
        }
        return date;
    }

    /** Whether a valid number is a man's (its seventeenth digit is odd); a woman's otherwise. */
    public static boolean isMale(String validNumber) {
        if (!isValid(validNumber)) {
            throw new IllegalArgumentException("not a valid ID number");
        }
        return (validNumber.charAt(BODY - 1) - '0') % 2 == 1;
    }

    /**
     * The check digit for the first seventeen digits.
     *
     * @throws IllegalArgumentException where they are not seventeen digits
     */
    public static char checkDigit(String body) {
        if (!body.matches("[0-9]{17}")) {
            throw new IllegalArgumentException("seventeen digits expected");
        }
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    private static LocalDate bornOnOrNull(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
