package org.luoshi.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of an answer: the first of Accept-Language that the product speaks, else Chinese. */
public final class Language {

    private Language() {}

    /** @return {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE} */
    public static Locale of(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("zh")) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if (wanted.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
