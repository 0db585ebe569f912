package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Small files that unfold to huge ones, in a process with a heap of 128 MB. */
class BombsTest {

    /** Of the process as a whole, its native parts included. */
    private static final long MOST_KB = 400 * 1024;

    @Test
    @DisplayName(
            "picture bombs and packed bombs are refused or looked at in small; the heap bears it, and the process stays small")
    void bounded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bombs.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), () -> String.join("\n", said));
        said.forEach(line -> System.out.println("BOMBS " + line));
        assertTrue(outcome(said, "PNG 60000").contains("refused, TOO_MANY_PIXELS"), said::toString);
        assertTrue(outcome(said, "PNG 10900").contains("looked at as 1"), said::toString);
        assertTrue(outcome(said, "PDF stream").contains("refused, TOO_COMPLEX"), said::toString);
        assertTrue(outcome(said, "PDF picture").contains("refused, TOO_MANY_PIXELS"), said::toString);
        assertTrue(Long.parseLong(outcome(said, "PEAK").substring(5)) < MOST_KB, said::toString);
    }

    private static String outcome(List<String> said, String bomb) {
        return said.stream().filter(line -> line.startsWith(bomb)).findFirst().orElseThrow();
    }
}
