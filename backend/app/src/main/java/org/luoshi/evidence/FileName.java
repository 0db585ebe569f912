package org.luoshi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The name of an uploaded file as it may be kept and shown: no path, no control or direction characters. */
final class FileName {

    private static final int LONGEST = 120;

    /** Control and direction characters and those without meaning, but not the joiner inside of many an emoji. */
    private static final Pattern NOT_KEPT =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\x{2028}\\x{2029}<>:\"|?*]|[\\p{Cf}&&[^\\x{200d}]]");

    private FileName() {}

    /** @param claimed what the client called it, or null
     * @return a harmless name that is never empty */
    static String clean(String claimed) {
        String name = claimed == null ? "" : claimed;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = NOT_KEPT.matcher(name).replaceAll("").strip();
        name = name.replaceAll("^\\.+", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
        }
        return name.isEmpty() ? "file" : name;
    }

    /** @return the value of Content-Disposition (RFC 6266, RFC 8187) */
    static String inline(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
