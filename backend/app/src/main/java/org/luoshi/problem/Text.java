package org.luoshi.problem;

import java.util.Locale;

/** A sentence in both languages of the product. */
public record Text(String zh, String en) {

    /** @return English for an English reader, Chinese for everybody else */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
