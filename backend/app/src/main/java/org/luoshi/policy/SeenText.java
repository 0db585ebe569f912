package org.luoshi.policy;

import java.util.regex.Pattern;

/** Text as readers see it: characters that nobody sees are left out, those that turn the writing direction are refused, for what is read is
 * to be what is kept (R6.1). */
public final class SeenText {

    // zero-width spaces, lone marks of direction, byte order mark, soft hyphen, which come along when text is copied;
    // U+200D joins emoji
    private static final Pattern ZERO_WIDTH =
            Pattern.compile("[\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200c\\u200e\\u200f\\u2060-\\u2064\\ufeff]");
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    // letters, marks and symbols that draw nothing: fillers of Hangul, the empty Braille cell, selectors of variants
    private static final Pattern NOTHING = Pattern.compile(
            "[\\p{Z}\\p{C}\\s\\u115f\\u1160\\u3164\\uffa0\\u2800\\u034f\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]*");

    private SeenText() {}

    /** @return the same without characters of no width, and without blanks around it; empty where nothing of it is seen */
    public static String of(String typed) {
        String text = ZERO_WIDTH.matcher(typed).replaceAll("").strip();
        return blank(text) ? "" : text;
    }

    /** @return whether nothing of it is seen */
    public static boolean blank(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** @return whether it has characters that make the rest read in another order than it is kept */
    public static boolean turned(String text) {
        return TURNING.matcher(text).find();
    }
}
