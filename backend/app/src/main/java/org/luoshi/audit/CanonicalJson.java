package org.luoshi.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON in the one form of RFC 8785, for what the log holds and for packages that are signed: objects (maps, and records by their components),
 * arrays, strings, integers, booleans and null. */
public final class CanonicalJson {

    // a package of thousands of lines asks for the same few types again and again
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .map(Member::of)
                    .toList();
        }
    };

    /** A member of a record's object.
     * @param name quoted, with its colon */
    private record Member(String name, Method value) {

        private static Member of(RecordComponent component) {
            Method value = component.getAccessor();
            value.setAccessible(true);
            return new Member("\"" + component.getName() + "\":", value);
        }

        private Object of(Record holder) {
            try {
                return value.invoke(holder);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

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
            case Record object -> object(object, json);
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
        json.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : sorted(object).entrySet()) {
            json.append(separator);
            quote((String) entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ",";
        }
        json.append('}');
    }

    private static Map<?, ?> sorted(Map<?, ?> object) {
        // one with thousands of members need not be sorted again
        if (object instanceof TreeMap<?, ?> already
                && already.comparator() == null
                && (already.isEmpty() || already.firstKey() instanceof String)) {
            return already;
        }
        TreeMap<String, Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put(key instanceof Enum<?> code ? code.name() : (String) key, value));
        return sorted;
    }

    private static void object(Record object, StringBuilder json) {
        char before = '{';
        for (Member member : MEMBERS.get(object.getClass())) {
            json.append(before).append(member.name());
            write(member.of(object), json);
            before = ',';
        }
        json.append(before == '{' ? "{}" : "}");
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
        int plain = plain(text);
        json.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
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

    // how many characters stand for themselves: nearly always all of them
    private static int plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                return i;
            }
        }
        return text.length();
    }
}
