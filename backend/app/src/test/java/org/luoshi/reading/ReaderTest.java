package org.luoshi.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.ReaderClasses;

/** The reader as a process, with the real engine: one paper each way that papers reach a school. {@code bench/p10-reading} measures many. */
class ReaderTest {

    private final ReaderProcess reader = new ReaderProcess(ReaderSettings.of(ReaderClasses.path()));

    @AfterEach
    void end() {
        reader.end();
    }

    @Test
    @DisplayName("what a clean, a rotated, a photographed and a pale paper say is found: printed, and nearly all of it")
    void measured() throws IOException {
        int found = 0;
        int asked = 0;
        for (Sight sight : Sight.values()) {
            Paper paper = Paper.of(100 + sight.ordinal());
            byte[] file = sight.of(paper.scan(), new Random(sight.ordinal()));
            long before = System.nanoTime();
            List<Piece> pieces = reader.picture(file, "image/jpeg", 1).pieces();
            List<Finding> findings = paper.found(pieces, Means.PICTURE);
            long agreeing = findings.stream()
                    .filter(one -> one.outcome() == ReadOutcome.AGREES)
                    .count();
            System.out.printf(
                    "READING %s: %d of %d fields in %.1f s%n",
                    sight, agreeing, findings.size(), (System.nanoTime() - before) / 1e9);
            assertEquals(
                    0,
                    findings.stream()
                            .filter(one -> one.outcome() == ReadOutcome.DIFFERS)
                            .count(),
                    () -> sight + ": " + findings);
            found += (int) agreeing;
            asked += findings.size();
        }
        assertTrue(found >= asked - 2, found + " of " + asked);
    }

    @Test
    @DisplayName("what cannot be read is said to be so, and the next one is read all the same")
    void goesOn() throws IOException {
        assertThrows(IOException.class, () -> reader.picture(new byte[] {1, 2, 3}, "image/jpeg", 1));
        assertThrows(IOException.class, () -> reader.textLayer(new byte[] {1, 2, 3}));
        // 118 million white pixels in a few kB: more than the reader takes
        assertThrows(IOException.class, () -> reader.picture(Bright.png(10_900), "image/png", 1));
        Paper paper = Paper.of(5);
        List<Finding> findings = paper.found(reader.textLayer(paper.pdf()).pieces(), Means.TEXT_LAYER);
        findings.forEach(one -> assertEquals(ReadOutcome.AGREES, one.outcome(), one::toString));
    }

    @Test
    @DisplayName(
            "after as many pictures as are set, another process takes over: what the engine held on to goes with the one before")
    void recycled() {
        ReaderProcess often = new ReaderProcess(new ReaderSettings(ReaderClasses.path(), 1, 2));
        try {
            Set<Long> others = children();
            List<Long> each = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                assertThrows(IOException.class, () -> often.picture(new byte[] {1, 2, 3}, "image/jpeg", 1));
                each.addAll(
                        children().stream().filter(one -> !others.contains(one)).toList());
            }
            assertEquals(5, each.size(), "one at a time: " + each);
            assertEquals(each.get(0), each.get(1));
            assertEquals(3, Set.copyOf(each).size(), each.toString());
        } finally {
            often.end();
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }
}
