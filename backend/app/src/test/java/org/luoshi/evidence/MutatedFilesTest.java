package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Files damaged at random, by a seed that is printed: each is taken or refused, and nothing else ever happens. */
class MutatedFilesTest {

    private static final int EACH = 400;
    private static final Pixels PIXELS = new Pixels(120_000_000);

    @Test
    @DisplayName("whatever is done to a file, the check takes it or refuses it with a reason, at once")
    void mutated() {
        long seed = Long.getLong("luoshi.test.seed", System.nanoTime());
        Map<String, byte[]> files = new LinkedHashMap<>(Samples.all());
        files.put("packed PDF", WrongFiles.packed("/Lang (zh-CN)"));
        files.put("commented JPEG", WrongFiles.commented(Samples.ascii("a comment")));
        int[] refused = {0};
        files.forEach((what, file) -> {
            for (int i = 0; i < EACH; i++) {
                byte[] mutant = mutate(file, new Random(seed + i));
                String message = what + ", -Dluoshi.test.seed=" + (seed + i);
                assertTimeout(Duration.ofSeconds(5), () -> refused[0] += check(mutant, message), message);
            }
        });
        assertTrue(refused[0] > EACH, "damaging has an effect: " + refused[0]);
    }

    private static int check(byte[] file, String message) {
        try {
            FileType.of(file, file.length).ifPresent(type -> {
                if (type == FileType.PDF) {
                    PdfCheck.check(new FileBytes(file, file.length), PIXELS);
                } else {
                    ImageCheck.check(type, new FileBytes(file, file.length), PIXELS);
                }
            });
            return 0;
        } catch (Refusal refusal) {
            assertTrue(refusal.problem() == Problem.EVIDENCE_UNUSABLE, message);
            return 1;
        } catch (RuntimeException | Error e) {
            return fail(message, e);
        }
    }

    private static byte[] mutate(byte[] file, Random random) {
        byte[] mutant = file.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] = (byte) 0xff;
                case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                case 3 ->
                    mutant = Samples.join(
                            Arrays.copyOf(mutant, at),
                            Arrays.copyOfRange(file, Math.min(at, file.length), file.length),
                            mutant);
                default ->
                    Arrays.fill(mutant, at, Math.min(mutant.length, at + random.nextInt(9)), (byte) random.nextInt());
            }
        }
        return mutant;
    }
}
