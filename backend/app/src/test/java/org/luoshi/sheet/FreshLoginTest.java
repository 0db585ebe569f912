package org.luoshi.sheet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

@DisplayName("R8.1 a signature needs a log-in of the last five minutes")
class FreshLoginTest {

    private static final Instant NOW = Instant.parse("2026-08-31T10:00:00Z");

    @ParameterizedTest(name = "{0} seconds ago: {1}")
    @CsvSource({"0, true", "299, true", "300, true", "301, false", "36000, false", "-20, true", "-60, false", ", false"
    })
    @DisplayName("not an older one, not one of the future, not a token that does not say")
    void fresh(Long secondsAgo, boolean fresh) {
        Long authTime = secondsAgo == null ? null : NOW.getEpochSecond() - secondsAgo;
        if (fresh) {
            assertDoesNotThrow(() -> FreshLogin.require(authTime, NOW, Duration.ofMinutes(5)));
        } else {
            Refusal refused =
                    assertThrows(Refusal.class, () -> FreshLogin.require(authTime, NOW, Duration.ofMinutes(5)));
            assertEquals(Problem.FRESH_LOGIN_REQUIRED, refused.problem());
        }
    }
}
