package org.luoshi.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files as people save them: the plain text, or the JSON in which the service hands it out. */
final class Saved {

    private static final Pattern KEY = Pattern.compile("[^\\s\"+]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}");
    private static final Pattern NOTE = Pattern.compile("\"(?:note|checkpoint)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private Saved() {}

    /** @return every key in the file, one a line or as {@code GET /public/signing-keys} answers
     * @throws IllegalArgumentException where there is none, or one is damaged */
    static List<SchoolKey> keys(String text) {
        List<SchoolKey> keys = new ArrayList<>();
        Matcher each = KEY.matcher(text);
        while (each.find()) {
            keys.add(SchoolKey.parse(each.group()));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key <name>+<hash>+<base64>");
        }
        return keys;
    }

    /** @return the checkpoint in a file: a signed note, or JSON that carries one as {@code note} or {@code checkpoint}
     * @throws IllegalArgumentException where there is none */
    static Checkpoint checkpoint(String file) throws IOException {
        String text = Files.readString(Path.of(file)).replace("\r\n", "\n");
        if (!text.stripLeading().startsWith("{")) {
            // tools that print a text add a line end of their own
            return Checkpoint.parse(text.stripTrailing() + "\n");
        }
        Matcher note = NOTE.matcher(text);
        if (!note.find()) {
            throw new IllegalArgumentException("no \"note\" in " + file);
        }
        return Checkpoint.parse(ESCAPE.matcher(note.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(escaped(escape.group(1), escape.group(2)))));
    }

    private static String escaped(String code, String letter) {
        if (code != null) {
            return String.valueOf((char) Integer.parseInt(code, 16));
        }
        return letter.equals("n") ? "\n" : letter;
    }
}
