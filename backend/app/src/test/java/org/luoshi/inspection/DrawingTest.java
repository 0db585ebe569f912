package org.luoshi.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.inspection.Drawing.Candidate;
import org.luoshi.inspection.Drawing.Drawn;
import org.luoshi.policy.Destination;

@DisplayName("R8.2 the sample follows from root and seed")
class DrawingTest {

    private static final Sizes SIZES = Sizes.standard();

    @TempDir
    Path folder;

    @Test
    @DisplayName("all of 其他录用, 自主创业 and 自由职业, five of each other stratum, fewer where there are fewer")
    void sizes() {
        List<Candidate> population = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Destination destination =
                    i < 20 ? Destination.CONTRACT : i < 37 ? Destination.FREELANCE : Destination.ENLISTMENT;
            population.add(new Candidate(String.valueOf(i), "01/" + destination, destination));
        }
        Map<String, Integer> drawn = new LinkedHashMap<>();
        Drawing.draw("ab", "seed", population, SIZES).forEach(one -> drawn.merge(one.stratum(), 1, Integer::sum));
        assertEquals(Map.of("01/CONTRACT", 5, "01/ENLISTMENT", 3, "01/FREELANCE", 17), drawn);
    }

    @Test
    @DisplayName("the ticket is SHA-256 of root, seed and id, each on a line; another seed is another sample")
    void ticket() {
        // printf 'ab\nseed\n17' | sha256sum
        assertEquals(TICKET, Drawing.ticket("ab", "seed", "17"));
        assertNotEquals(ids(leaves(200, 1), "one"), ids(leaves(200, 1), "another"));
    }

    private static final String TICKET = "2d699fcc9cd1815facb9abfde6033070ee910c211bd4b6186853ae67c8dccb2c";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 500})
    @DisplayName("the script of docs/ finds the same root and the same sample")
    void script(int size) throws Exception {
        List<String> leaves = leaves(size, size);
        List<String> sample = ids(leaves, "2026-09-05 03 08 14");
        assertEquals(List.of("0", String.join("\n", sample)), run(leaves, sample));
    }

    @Test
    @DisplayName("the script says so where a leaf is another one, or another sample was drawn")
    void scriptSeesChanges() throws Exception {
        List<String> leaves = leaves(50, 9);
        List<String> sample = ids(leaves, "2026-09-05 03 08 14");
        List<String> other = new ArrayList<>(sample);
        other.set(0, "999");
        assertEquals("1", run(leaves, other).getFirst());
        String root = Population.root(leaves);
        leaves.set(7, leaves.get(7).replace("\"version\":3", "\"version\":4"));
        assertEquals(
                "1", run(leaves, root, ids(leaves, root, "2026-09-05 03 08 14")).getFirst());
    }

    private List<String> run(List<String> leaves, List<String> sample) throws Exception {
        return run(leaves, Population.root(leaves), sample);
    }

    /** @return exit code and what the script prints */
    private List<String> run(List<String> leaves, String root, List<String> sample)
            throws IOException, InterruptedException {
        Path file = folder.resolve("population.json");
        Files.writeString(
                file,
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "leaves", leaves, "root", root, "seed", "2026-09-05 03 08 14", "sample", sample)));
        Process script = new ProcessBuilder("node", script().toString(), file.toString())
                .redirectErrorStream(false)
                .start();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(String.valueOf(script.waitFor()), printed.strip());
    }

    static Path script() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/draw.mjs"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/draw.mjs");
    }

    private static List<String> ids(List<String> leaves, String seed) {
        return ids(leaves, Population.root(leaves), seed);
    }

    private static List<String> ids(List<String> leaves, String root, String seed) {
        ObjectMapper json = new ObjectMapper();
        List<Candidate> population = leaves.stream()
                .skip(1)
                .map(leaf -> {
                    try {
                        var one = json.readTree(leaf);
                        return new Candidate(
                                one.get("declaration").asText(),
                                one.get("stratum").asText(),
                                Destination.valueOf(one.get("destination").asText()));
                    } catch (IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
        return Drawing.draw(root, seed, population, SIZES).stream()
                .map(Drawn::declaration)
                .toList();
    }

    private static List<String> leaves(int size, long seed) {
        Random random = new Random(seed);
        List<String> leaves = new ArrayList<>();
        leaves.add(CanonicalJson.of(Map.of("each", SIZES.each(), "whole", SIZES.whole())));
        for (int i = 0; i < size; i++) {
            Destination destination = Destination.values()[random.nextInt(12)];
            String college = "0" + (1 + random.nextInt(3));
            leaves.add(new Member(
                            String.valueOf(1000 + i),
                            3,
                            String.valueOf(i),
                            college,
                            1,
                            destination,
                            college + "/" + destination,
                            "00ff",
                            List.of("aa", "bb"))
                    .leaf());
        }
        return leaves;
    }
}
