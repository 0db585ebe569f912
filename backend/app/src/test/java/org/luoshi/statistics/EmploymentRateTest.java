package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2.3: employed graduates / graduate total × 100 %. */
class EmploymentRateTest {

    @ParameterizedTest(name = "{1} of {0} are {2} %")
    @CsvSource({
        "3878, 3778, 97.42",
        "1, 0, 0.00",
        "1, 1, 100.00",
        "3, 1, 33.33",
        "3, 2, 66.67",
        "8, 1, 12.50",
        "800, 1, 0.13", // 0.125: half goes up
        "1600, 1, 0.06", // 0.0625
        "20000, 19999, 100.00",
        "1000000, 999949, 99.99",
        "9007199254740991, 1, 0.00"
    })
    void isComputedFromCounts(long graduates, long employed, BigDecimal rate) {
        assertEquals(rate, EmploymentRate.of(graduates, employed).rate());
    }

    @Test
    @DisplayName("R2.3 an empty group has no rate, neither 0 % nor 100 %")
    void emptyGroupHasNoRate() {
        assertNull(EmploymentRate.of(0, 0).rate());
    }

    @Test
    void countsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> EmploymentRate.of(1, 2));
        assertThrows(IllegalArgumentException.class, () -> EmploymentRate.of(1, -1));
        assertThrows(IllegalArgumentException.class, () -> EmploymentRate.of(0, 1));
    }

    // the integer that is nearest to 10,000 times the fraction, halves upwards: floor((2·10000·e + g) / 2g)
    @Property
    void equalsWholeNumberArithmetic(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long graduates,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long any) {
        long employed = any % (graduates + 1);
        BigInteger hundredths = BigInteger.valueOf(employed)
                .multiply(BigInteger.valueOf(20_000))
                .add(BigInteger.valueOf(graduates))
                .divide(BigInteger.valueOf(graduates).shiftLeft(1));
        assertEquals(
                new BigDecimal(hundredths, 2),
                EmploymentRate.of(graduates, employed).rate());
    }

    @Property
    void neverFallsWhenOneMoreIsEmployed(
            @ForAll @LongRange(min = 1, max = 100_000) long graduates,
            @ForAll @LongRange(min = 0, max = 100_000) long any) {
        long employed = any % graduates;
        assertTrue(
                EmploymentRate.percent(employed, graduates).compareTo(EmploymentRate.percent(employed + 1, graduates))
                        <= 0);
    }
}
