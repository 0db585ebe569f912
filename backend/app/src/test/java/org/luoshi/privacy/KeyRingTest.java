package org.luoshi.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as they are given, and what they do to a number. */
class KeyRingTest {

    private static final String OLD = "2025=" + "11".repeat(32);
    private static final String NEW = "2026=" + "22".repeat(32);
    private static final String NUMBER = "11010519491231002X";

    private record Given(Optional<String> keys, Optional<Path> keyFile) implements PrivacySettings {
        @Override
        public String resealEvery() {
            return "10m";
        }
    }

    @Test
    @DisplayName("without a key nothing starts, and the message says how to make one")
    void none() {
        String message = assertThrows(KeyTrouble.class, () -> KeyRing.of(new Given(Optional.empty(), Optional.empty())))
                .getMessage();
        assertTrue(message.contains("openssl rand -hex 32") && message.contains("LUOSHI_PRIVACY_KEYS"), message);
    }

    @Test
    @DisplayName("a file that is not there is named")
    void noFile(@TempDir Path folder) {
        Path file = folder.resolve("keys");
        String message = assertThrows(
                        KeyTrouble.class, () -> KeyRing.of(new Given(Optional.empty(), Optional.of(file))))
                .getMessage();
        assertTrue(message.contains(file.toString()), message);
    }

    @ParameterizedTest
    @DisplayName("a key that is none is named by its place, never shown")
    @CsvSource({"change-me-9", "2026=abcd", "2026", "=22", "a_b=22"})
    void malformed(String entry) {
        String message = assertThrows(KeyTrouble.class, () -> KeyRing.of(OLD + "," + entry))
                .getMessage();
        assertTrue(message.contains("number 2") && !message.contains(entry), message);
    }

    @Test
    @DisplayName("two keys with one id are refused")
    void twice() {
        assertThrows(KeyTrouble.class, () -> KeyRing.of(OLD + " " + OLD));
    }

    @Test
    @DisplayName("the first key of a file seals, comments are left out")
    void file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "# since 2026\n" + NEW + "\n\n" + OLD + "\n");
        KeyRing ring = KeyRing.of(new Given(Optional.empty(), Optional.of(file)));
        assertEquals("2026", ring.first().id());
        assertEquals(2, ring.all().size());
        assertFalse(ring.first().toString().contains("22"));
    }

    @Test
    @DisplayName("a number is sealed differently each time, opened by whoever has the key, found under its digest")
    void sealsAndOpens() {
        SealedNumbers before = new SealedNumbers(KeyRing.of(OLD));
        SealedNumbers now = new SealedNumbers(KeyRing.of(NEW + "\n" + OLD));
        String sealed = before.seal(NUMBER);
        assertNotEquals(sealed, before.seal(NUMBER));
        assertTrue(sealed.startsWith("2025:") && sealed.length() <= 120 && !sealed.contains(NUMBER));
        assertEquals(NUMBER, now.open(sealed));
        assertTrue(now.seal(NUMBER).startsWith("2026:"));
        assertTrue(now.matches(before.index(NUMBER), NUMBER));
        assertFalse(now.matches(before.index(NUMBER), "110105194912310038"));
        assertEquals(2, now.indexes(NUMBER).size());
    }

    @Test
    @DisplayName("with another key, or a changed byte, nothing is opened")
    void wrongKey() {
        String sealed = new SealedNumbers(KeyRing.of(OLD)).seal(NUMBER);
        SealedNumbers other = new SealedNumbers(KeyRing.of("2025=" + "33".repeat(32)));
        assertThrows(IllegalStateException.class, () -> other.open(sealed));
        SealedNumbers renamed = new SealedNumbers(KeyRing.of("2027=" + "11".repeat(32)));
        assertThrows(IllegalStateException.class, () -> renamed.open(sealed.replace("2025:", "2027:")));
        char last = sealed.charAt(30) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 30) + last + sealed.substring(31);
        assertThrows(IllegalStateException.class, () -> new SealedNumbers(KeyRing.of(OLD)).open(changed));
    }
}
