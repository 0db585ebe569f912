package org.luoshi.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R8.2 the interval of Clopper and Pearson")
class ProportionTest {

    @ParameterizedTest(name = "{0} of {1}: {2} % to {3} %")
    @CsvSource({
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 5
        "81, 263, 25.27, 36.76",
        "15, 148, 5.78, 16.17",
        "0, 20, 0.00, 16.84",
        "1, 29, 0.09, 17.76",
        // by symmetry of the last two
        "20, 20, 83.16, 100.00",
        "28, 29, 82.24, 99.91"
    })
    @DisplayName("is the published one")
    void published(int hits, int size, BigDecimal low, BigDecimal high) {
        Proportion found = Proportion.clopperPearson(hits, size);
        assertEquals(low, found.low());
        assertEquals(high, found.high());
    }

    @Test
    @DisplayName("nobody checked: no rate, and never 0 % (R2.3)")
    void nobody() {
        assertNull(Proportion.clopperPearson(0, 0).rate());
    }
}
