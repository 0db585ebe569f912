package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R6.1 what is kept is what readers see")
class SeenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b\u200b",
                "\ufeff",
                "\u3164",
                "\u2800",
                "\u3000\u200d",
                "\u2060 \u00ad",
                "\u115f",
                "\ufe0f",
                "",
                " "
            })
    @DisplayName("characters that draw nothing are no text")
    void blank(String typed) {
        assertEquals("", SeenText.of(typed));
    }

    @Test
    @DisplayName(
            "zero-width characters go, everything that is seen stays: rare characters, joined emoji, what other scripts need")
    void seen() {
        assertEquals("长沙湘电", SeenText.of("\ufeff长\u200b沙湘电\u200b "));
        for (String whole : new String[] {"𠮷田", "👩‍💻", "Ünal é", "张 三", "مكتب"}) {
            assertEquals(whole, SeenText.of(whole));
            assertFalse(SeenText.turned(whole), whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e司公", "a\u2066b", "x\u202a"})
    @DisplayName("what turns the direction of writing is found")
    void turned(String typed) {
        assertTrue(SeenText.turned(typed));
    }
}
