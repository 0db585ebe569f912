package org.luoshi.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** JSON in the one form of RFC 8785, for what the log holds: objects, arrays, strings, integers, booleans and null. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @return the canonical text of a value
     * @throws IllegalArgumentException for a number that is not an integer within ±2^53, or any other type */
    public static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case String text -> quote(text, json);
            case Enum<?> code -> quote(code.name(), json);
            case Boolean flag -> json.append(flag.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Long number -> json.append(exact(number));
            case Map<?, ?> object -> object(object, json);
            case Collection<?> array -> array(array, json);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    // beyond this a reader in JavaScript would see another number
    private static long exact(long number) {
        if (Math.abs(number) > 1L << 53) {
            throw new IllegalArgumentException("not an integer that every reader keeps: " + number);
        }
        return number;
    }

    // TreeMap orders strings by UTF-16 code units, as RFC 8785 asks
    private static void object(Map<?, ?> object, StringBuilder json) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        json.append('{');
        String separator = "";
        for (var entry : sorted.entrySet()) {
            json.append(separator);
            quote(entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ",";
        }
        json.append('}');
    }

    private static void array(Collection<?> array, StringBuilder json) {
        json.append('[');
        String separator = "";
        for (Object element : array) {
            json.append(separator);
            write(element, json);
            separator = ",";
        }
        json.append(']');
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
