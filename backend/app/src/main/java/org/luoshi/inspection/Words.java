package org.luoshi.inspection;

import org.luoshi.audit.Salted;

/** Words that stay out of the log: it gets a digest that tells nothing without the salt, which is kept beside the words and goes with them.
 * @param text null where nothing was said
 * @param digest hex SHA-256 of salt and text */
record Words(String text, String salt, String digest) {

    static Words of(String typed) {
        return of(typed, Salted.salt());
    }

    /** @param salt kept already, with other words */
    static Words of(String typed, String salt) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        return new Words(text, salt, digest(salt, text));
    }

    static String digest(String salt, String text) {
        return Salted.digest(salt, text);
    }
}
