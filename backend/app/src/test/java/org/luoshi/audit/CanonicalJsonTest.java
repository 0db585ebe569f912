package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    @DisplayName("names are sorted by UTF-16 code units, as in the example of RFC 8785, 3.2.3")
    void sortsNames() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.of(object));
    }

    @Test
    @DisplayName("strings are escaped in the shortest way and keep rare characters")
    void escapesStrings() {
        assertEquals("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/𠮷\"", CanonicalJson.of("€$\u000f\nA'B\"\\\\\"/𠮷"));
    }

    @Test
    void writesTheOtherValues() {
        assertEquals("[null,true,-1,9007199254740992]", CanonicalJson.of(Arrays.asList(null, true, -1, 1L << 53)));
    }

    @Test
    @DisplayName("a number that a JavaScript reader would change is refused")
    void refusesOtherNumbers() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(1.5));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(List.of((1L << 53) + 1)));
    }

    enum Colour {
        RED
    }

    record Inner(List<String> names, Map<Colour, Long> counts) {}

    record Outer(String text, boolean flag, int small, Inner inner, Object nothing, List<Inner> more) {}

    record Empty() {}

    @Test
    @DisplayName("a record is an object of its components, in the order of their names, as deep as it goes")
    void records() {
        Inner inner = new Inner(List.of("乙", "a\u0001"), Map.of(Colour.RED, 7L));
        assertEquals(
                "{\"flag\":true,\"inner\":{\"counts\":{\"RED\":7},\"names\":[\"乙\",\"a\\u0001\"]},\"more\":[],"
                        + "\"nothing\":null,\"small\":-3,\"text\":\"\"}",
                CanonicalJson.of(new Outer("", true, -3, inner, null, List.of())));
        assertEquals("[{},{}]", CanonicalJson.of(List.of(new Empty(), Map.of())));
        assertThrows(
                IllegalArgumentException.class, () -> CanonicalJson.of(new Outer("", true, 0, null, 0.5, List.of())));
    }
}
