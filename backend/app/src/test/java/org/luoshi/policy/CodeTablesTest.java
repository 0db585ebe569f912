package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Code tables of the national register")
class CodeTablesTest {

    @ParameterizedTest(name = "{0} has {1} codes")
    @CsvSource({
        "difficulty, 8",
        "employerNature, 14",
        "industry, 21",
        "jobCategory, 18",
        "trainingMode, 5",
        "educationLevel, 3",
        "teacherTraining, 2",
        "politicalStatus, 13",
        "ethnicity, 58"
    })
    void sizes(String key, int size) {
        assertEquals(size, OtherCodes.ofKey(key).orElseThrow().codes().size());
    }

    @Test
    @DisplayName("every row of the file belongs to a table")
    void noRowIsLost() {
        int rows = CodeFile.rows(OtherCodes.FILE, 4).size();
        assertEquals(
                rows,
                List.of(OtherCodes.values()).stream()
                        .mapToInt(table -> table.codes().size())
                        .sum());
    }

    @ParameterizedTest
    @EnumSource(OtherCodes.class)
    @DisplayName("no code and no name twice, nothing blank")
    void unambiguous(OtherCodes table) {
        assertEquals(
                table.codes().size(),
                new HashSet<>(table.codes().stream().map(OtherCodes.Code::code).toList()).size());
        assertEquals(
                table.codes().size(),
                new HashSet<>(table.codes().stream().map(OtherCodes.Code::zh).toList()).size());
        table.codes()
                .forEach(code -> assertFalse(code.zh().isBlank() || code.en().isBlank(), code.toString()));
    }

    @Test
    @DisplayName("a code keeps its leading zero and leads to its name and back")
    void namesAndBack() {
        assertEquals(Optional.of("汉族"), OtherCodes.ETHNICITY.nameOf("01"));
        assertEquals(Optional.of("01"), OtherCodes.ETHNICITY.codeOf("汉族"));
        assertEquals(Optional.of("制造业"), OtherCodes.INDUSTRY.nameOf("22"));
        assertEquals(Optional.empty(), OtherCodes.ETHNICITY.nameOf("1"));
        assertTrue(OtherCodes.ETHNICITY.has("97"));
        assertFalse(OtherCodes.EMPLOYER_NATURE.has("11"));
        assertEquals(Optional.empty(), OtherCodes.ofKey("planets"));
    }

    @Test
    @DisplayName("difficulty is a bit mask: its name says every bit")
    void difficultyIsABitMask() {
        for (OtherCodes.Code code : OtherCodes.DIFFICULTY.codes()) {
            int mask = Integer.parseInt(code.code());
            assertEquals((mask & 1) != 0, code.zh().contains("就业困难"), code.toString());
            assertEquals((mask & 2) != 0, code.zh().contains("家庭困难"), code.toString());
            assertEquals((mask & 4) != 0, code.zh().contains("残疾"), code.toString());
        }
    }

    @Test
    @DisplayName("a comma within quotes is part of the cell, and a row of the wrong length is refused by name")
    void readingTables() {
        assertEquals(
                "Agriculture, forestry, animal husbandry and fishery",
                OtherCodes.INDUSTRY.codes().getFirst().en());
        var refusal = assertThrows(IllegalStateException.class, () -> CodeFile.rows(OtherCodes.FILE, 5));
        assertTrue(refusal.getMessage().startsWith("other-codes.csv: 5 cells expected"), refusal.getMessage());
        assertThrows(IllegalStateException.class, () -> CodeFile.rows("absent.csv", 1));
    }
}
