package org.luoshi.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the members of a proof, which are numbers, hashes and one list of hashes; a verdict never rests on how the file is laid out. */
record FlatJson(String text) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException where the file has no such number */
    long number(String name) {
        return Long.parseLong(find(name, "([0-9]{1,18})\\b"));
    }

    /** @throws IllegalArgumentException where the file has no such hash */
    byte[] hash(String name) {
        return HexFormat.of().parseHex(find(name, "\"([0-9a-f]{64})\""));
    }

    /** @throws IllegalArgumentException where the file has no such list */
    List<byte[]> hashes(String name) {
        List<byte[]> hashes = new ArrayList<>();
        Matcher each = HASH.matcher(find(name, "\\[([0-9a-f\",\\s]*)\\]"));
        while (each.find()) {
            hashes.add(HexFormat.of().parseHex(each.group()));
        }
        return hashes;
    }

    private String find(String name, String value) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("\"" + name + "\" ?");
        }
        return found.group(1);
    }
}
