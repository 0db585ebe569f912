package org.luoshi.sheet;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The code of a signed sheet: 100 bits of the digest of what was signed, in letters that nobody confuses. */
final class SheetCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;

    private SheetCode() {}

    /** @return such as {@code 7K2M9-…}, four groups of five */
    static String of(String note) {
        BigInteger number = new BigInteger(
                SheetSample.digest(note.getBytes(StandardCharsets.UTF_8)).substring(0, 25), 16);
        StringBuilder code = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(LETTERS.charAt(number.shiftRight(5 * i).intValue() & 31));
            if (i % 5 == 0 && i > 0) {
                code.append('-');
            }
        }
        return code.toString();
    }

    /** @return the code as it is kept, however somebody typed it */
    static String read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.replaceAll("(.{5})(?=.)", "$1-");
    }
}
