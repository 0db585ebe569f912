package org.luoshi.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of an answer: of those that Accept-Language names the most wanted that the product speaks, else Chinese. */
public final class Language {

    private Language() {}

    /** @return {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}, this also for a header that cannot be read */
    public static Locale of(HttpHeaders headers) {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null ? Locale.SIMPLIFIED_CHINESE : of(wanted);
    }

    private static Locale of(String wanted) {
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(wanted)) {
                String language = range.getRange().split("-")[0];
                if (range.getWeight() > 0 && language.equals("en")) {
                    return Locale.ENGLISH;
                }
                if (range.getWeight() > 0 && language.equals("zh")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            // as if it were not there
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
