package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a query parameter says can be read, or is refused with what to do")
class QueryValueTest {
    enum Plain {
        LEFT,
        RIGHT
    }

    enum ReadingItself {
        ONE;

        public static ReadingItself fromString(String text) {
            return ONE;
        }
    }

    @ParameterizedTest(name = "{0}: [{1}] readable {2}")
    @CsvSource({
        "java.lang.Integer, 2022, true",
        "java.lang.Integer, -1, true",
        "java.lang.Integer, '', false",
        "java.lang.Integer, 20.5, false",
        "java.lang.Integer, 99999999999, false",
        "java.lang.Boolean, true, true",
        "java.lang.Boolean, false, true",
        "java.lang.Boolean, yes, false",
        "java.lang.Boolean, TRUE, false",
        "java.time.LocalDate, 2022-08-31, true",
        "java.time.LocalDate, 2022-08-32, false",
        "java.time.LocalDate, 20220831, false",
        "java.lang.String, '', true",
        "org.luoshi.graduates.GraduateSort, -name, true",
        "org.luoshi.graduates.GraduateSort, idNumber, false",
        "org.luoshi.assignments.AssignableRole, dean, false"
    })
    void byType(Class<?> type, String given, boolean readable) {
        assertEquals(readable, QueryValue.wrong(type, given).isEmpty());
    }

    @Test
    void primitives() {
        assertFalse(QueryValue.wrong(int.class, "x").isEmpty());
        assertFalse(QueryValue.wrong(boolean.class, "x").isEmpty());
    }

    @Test
    @DisplayName("an enum names its constants, unless it reads its text itself")
    void enums() {
        assertTrue(QueryValue.wrong(Plain.class, "LEFT").isEmpty());
        assertEquals(
                "must be one of LEFT, RIGHT",
                QueryValue.wrong(Plain.class, "left").orElseThrow().en());
        assertTrue(QueryValue.wrong(ReadingItself.class, "anything").isEmpty());
        assertTrue(QueryValue.wrong(LocalDate.class, "").isPresent());
    }
}
