package org.luoshi.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.policy.Destination;

@DisplayName("R7.2 the leader's sample")
class SheetSampleTest {

    private static Map<String, Integer> school() {
        Map<String, Integer> weights = new TreeMap<>();
        for (int i = 1; i <= 200; i++) {
            weights.put(String.valueOf(i), i <= 20 ? 6 : 1);
        }
        return weights;
    }

    @Test
    @DisplayName("follows from the root alone: the same again, another one for another root, nobody twice")
    void deterministic() {
        List<String> drawn = SheetSample.draw("ab".repeat(32), school(), 10);
        assertEquals(drawn, SheetSample.draw("ab".repeat(32), school(), 10));
        assertNotEquals(drawn, SheetSample.draw("cd".repeat(32), school(), 10));
        assertEquals(10, new HashSet<>(drawn).size());
        assertEquals(
                2, SheetSample.draw("ab".repeat(32), Map.of("1", 1, "2", 6), 10).size());
        // written down, so that a later release draws the same from an old root
        assertEquals(
                List.of("1", "2"),
                SheetSample.draw("00".repeat(32), Map.of("1", 1, "2", 1), 10).stream()
                        .sorted()
                        .toList());
    }

    @Test
    @DisplayName("comes to what is risky more often: six times the weight, about six times as often")
    void weighted() {
        int risky = 0;
        int draws = 2000;
        for (int i = 0; i < draws; i++) {
            risky += Integer.parseInt(SheetSample.draw("%064x".formatted(i), school(), 1)
                                    .getFirst())
                            <= 20
                    ? 1
                    : 0;
        }
        double expected = 120.0 / 300;
        assertTrue(Math.abs(risky / (double) draws - expected) < 0.05, "drawn " + risky);
    }

    @Test
    @DisplayName("weights: other hiring, own business and freelance work above the rest; flags add up to three")
    void weights() {
        assertEquals(1, SheetSample.weight(Destination.CONTRACT, 0));
        assertEquals(3, SheetSample.weight(Destination.OTHER_HIRE, 0));
        assertEquals(3, SheetSample.weight(Destination.STARTUP_ECOMMERCE, 0));
        assertEquals(5, SheetSample.weight(Destination.FREELANCE, 2));
        assertEquals(4, SheetSample.weight(Destination.CONTRACT, 9));
    }
}
