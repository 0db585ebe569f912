package org.luoshi.concern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.access.Actor;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** What is kept in place of a sender. */
class SenderKeyTest {

    private static final Actor ONE = new Actor("subject-1", "张三", "2022010101", List.of());
    private static final Actor OTHER = new Actor("subject-2", "李四", "2022010102", List.of());

    private static SenderKey with(String secret) {
        return new SenderKey(new ConcernSettings() {
            @Override
            public Optional<String> senderKey() {
                return Optional.ofNullable(secret);
            }

            @Override
            public int aDay() {
                return 5;
            }
        });
    }

    @Test
    @DisplayName("R6.2 without a key of the school, or with a short one, no concern is taken")
    void needsAKey() {
        for (String secret : new String[] {null, "short"}) {
            Refusal refusal = assertThrows(Refusal.class, () -> with(secret).of(ONE));
            assertEquals(Problem.UNAVAILABLE, refusal.problem());
        }
    }

    @Test
    @DisplayName("the same account is recognised; neither another account nor another key gives the same")
    void recognises() {
        SenderKey school = with("a-key-of-this-school-0123456789-a");
        assertEquals(school.of(ONE), school.of(ONE));
        assertNotEquals(school.of(ONE), school.of(OTHER));
        assertNotEquals(
                school.of(ONE), with("a-key-of-this-school-0123456789-b").of(ONE));
        assertFalse(school.of(ONE).contains(ONE.subject()));
    }

    @Test
    @DisplayName("a request is recognised without keeping its key or its account")
    void requests() {
        SenderKey school = with("a-key-of-this-school-0123456789-a");
        assertNull(school.ofRequest(ONE, null));
        assertNotEquals(school.ofRequest(ONE, "k"), school.ofRequest(OTHER, "k"));
        assertNotEquals(school.of(ONE), school.ofRequest(ONE, ""));
    }
}
