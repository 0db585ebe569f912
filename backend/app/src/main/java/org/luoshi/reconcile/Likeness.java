package org.luoshi.reconcile;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.EmployerName;
import org.luoshi.roster.Schooling;

/** How two spellings of the same thing become equal texts. What is shown is always the original. */
enum Likeness {
    /** Width of letters, blanks, case and marks that nobody sees do not matter. */
    TEXT(Likeness::plain),
    /** Beside that the dot within names of some peoples. */
    PERSON(text -> plain(text).replaceAll("[·・•∙⋅.]", "·")),
    /** Beside that punctuation, and a limited company is one in either of its long forms. */
    COMPANY(text -> orEmpty(EmployerName.plain(text))),
    CREDIT_CODE(text -> CreditCode.normalise(plain(text).toUpperCase(Locale.ROOT))),
    GENDER(text -> switch (plain(text)) {
        case "1", "男性", "男" -> "男";
        case "2", "女性", "女" -> "女";
        default -> plain(text);
    }),
    LEVEL(text -> Schooling.level(text).orElse(plain(text))),
    MODE(text -> Schooling.mode(text).orElse(plain(text))),
    /** A day in any of the usual forms, also as a spreadsheet counts it. */
    DATE(text -> date(text, true)),
    /** The month of a day, or a month alone. */
    MONTH(text -> date(text, false));

    // year, month and perhaps day and hour, between them signs or the characters for year, month and day
    private static final Pattern DATE_PARTS = Pattern.compile("(\\d{4})[-/.\\u5e74]?(\\d{1,2})"
            + "(?:\\u6708$|[-/.\\u6708]?(\\d{1,2})\\u65e5?(?:t?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int MONTH_LENGTH = 7;

    private final UnaryOperator<String> spelling;

    Likeness(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /** @param written never null
     * @return the one spelling */
    String of(String written) {
        return written.isBlank() ? "" : spelling.apply(written);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String date(String written, boolean whole) {
        String text = plain(written);
        if (SERIAL.matcher(text).matches()) {
            return cut(
                    SERIAL_ZERO.plusDays(Long.parseLong(text.substring(0, 5))).toString(), whole);
        }
        Matcher parts = DATE_PARTS.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        try {
            int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
            String date = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), day)
                    .toString();
            return cut(date, whole && parts.group(3) != null);
        } catch (DateTimeException impossible) {
            return text;
        }
    }

    private static String cut(String date, boolean whole) {
        return whole ? date : date.substring(0, MONTH_LENGTH);
    }
}
