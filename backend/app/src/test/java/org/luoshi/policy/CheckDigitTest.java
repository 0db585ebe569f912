package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R6.1 check digits of ID numbers and credit codes")
class CheckDigitTest {
    private static final String ID = "11010519491231002X";
    private static final String CODE = "91350100M000100Y43";

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvFileSource(resources = "/policy/check-digit-vectors.csv", numLinesToSkip = 3)
    void published(String kind, String value, int valid, String remark) {
        boolean answer = kind.equals("id") ? IdNumber.isValid(value) : CreditCode.isValid(value);
        assertEquals(valid == 1, answer);
    }

    @Test
    @DisplayName("any one wrong digit of an ID number, and any one wrong character of a credit code, is seen")
    void everySingleErrorIsSeen() {
        assertEverySubstitutionFails(ID, "0123456789X", IdNumber::isValid);
        assertEverySubstitutionFails(CODE, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", CreditCode::isValid);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"000000000000000000", "1101051949123100", "11010519491231002X0", "91350100M000100Y4", "证件号码"})
    void neitherOne(String value) {
        assertFalse(IdNumber.isValid(value));
        assertFalse(CreditCode.isValid(value));
    }

    @ParameterizedTest(name = "{0} does not exist")
    @ValueSource(strings = {"20230229", "20010431", "19000229", "20001301", "20000100"})
    void impossibleBirthDates(String date) {
        String body = "430121" + date + "001";
        assertFalse(IdNumber.isValid(body + IdNumber.checkDigit(body)));
    }

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({
        "11010519491231002x, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "' 110105 19491231 002X ', 11010519491231002X",
        "91350100-m000100y-43, 91350100M000100Y43",
        "９１３５０１００Ｍ０００１００Ｙ４３, 91350100M000100Y43"
    })
    void normalise(String typed, String expected) {
        assertEquals(expected, IdNumber.normalise(typed));
        assertEquals(expected, CreditCode.normalise(typed));
    }

    @Test
    void whatAnIdNumberSays() {
        assertEquals(LocalDate.of(1949, 12, 31), IdNumber.bornOn(ID));
        assertFalse(IdNumber.isMale(ID));
        assertTrue(IdNumber.isMale("440524188001010014"));
        assertThrows(IllegalArgumentException.class, () -> IdNumber.bornOn("110105194912310021"));
        assertThrows(IllegalArgumentException.class, () -> IdNumber.isMale("110105194912310021"));
    }

    @Test
    void checkDigitsOfWrongBodies() {
        assertThrows(IllegalArgumentException.class, () -> IdNumber.checkDigit("1101051949123100"));
        assertThrows(IllegalArgumentException.class, () -> CreditCode.checkDigit("91350100M000100Y"));
        assertThrows(IllegalArgumentException.class, () -> CreditCode.checkDigit("91350100M000100YI"));
    }

    private static void assertEverySubstitutionFails(
            String valid, String alphabet, java.util.function.Predicate<String> check) {
        assertTrue(check.test(valid));
        for (int i = 0; i < valid.length(); i++) {
            for (char other : alphabet.toCharArray()) {
                if (other != valid.charAt(i)) {
                    String wrong = valid.substring(0, i) + other + valid.substring(i + 1);
                    assertFalse(check.test(wrong), wrong);
                }
            }
        }
    }
}
