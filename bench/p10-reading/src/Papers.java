package org.luoshi.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How much of what stands on papers is found, and how long a page takes: text layers, scans, rotated scans, photographs, pale copies. */
final class Papers {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Map<ReadField, Integer> found = new EnumMap<>(ReadField.class);
    private final List<Double> seconds = new ArrayList<>();
    private int agreeing;
    private int asked;
    private int differing;

    /** @param args class path of the reader, how many papers of each kind, minutes after which no further ones are begun */
    public static void main(String[] args) throws IOException {
        ReaderProcess reader = new ReaderProcess(new ReaderSettings(args[0], THREADS));
        int many = Integer.parseInt(args[1]);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(args[2]));
        reader.picture(Sight.CLEAN.of(Paper.of(0).scan(), new Random(0)), "image/jpeg", 1);
        Papers printed = new Papers();
        Map<Sight, Papers> seen = new EnumMap<>(Sight.class);
        int each = 0;
        // kinds take turns, so that they are read in the same hour, and as many of each where time runs out
        while (each < many && System.nanoTime() < until) {
            each++;
            Paper one = Paper.of(each);
            byte[] pdf = one.pdf();
            printed.measure(one, Means.TEXT_LAYER, () -> reader.textLayer(pdf));
            for (Sight sight : Sight.values()) {
                Paper paper = Paper.of(1_000 * (sight.ordinal() + 1) + each);
                byte[] file = sight.of(paper.scan(), new Random(each));
                seen.computeIfAbsent(sight, none -> new Papers())
                        .measure(paper, Means.PICTURE, () -> reader.picture(file, "image/jpeg", 1));
            }
            System.err.println(each + " of each kind");
        }
        printed.print("PDF that carries its text");
        seen.forEach((sight, papers) ->
                papers.print(sight.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        System.out.println("# P10: generated contracts, " + each + " of each kind, seven fields each; " + THREADS
                + " threads of the engine; no real photograph, stamp or handwriting is among them");
        System.out.println("# P10: resident memory of the reader at its highest: " + highestMemory() + " MB");
        reader.shutDown(null);
    }

    // of the one child that there is; only Linux says so
    private static String highestMemory() throws IOException {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + child.pid() + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return String.valueOf(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024);
                }
            }
        }
        return "unknown";
    }

    private interface Ask {
        ReaderProcess.Text now() throws IOException;
    }

    private void measure(Paper paper, Means means, Ask ask) throws IOException {
        long before = System.nanoTime();
        List<Piece> pieces = ask.now().pieces();
        seconds.add((System.nanoTime() - before) / 1e9);
        for (Finding one : paper.found(pieces, means)) {
            boolean agrees = one.outcome() == ReadOutcome.AGREES;
            found.merge(one.field(), agrees ? 1 : 0, Integer::sum);
            agreeing += agrees ? 1 : 0;
            differing += one.outcome() == ReadOutcome.DIFFERS ? 1 : 0;
            asked++;
        }
    }

    private void print(String kind) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        String fields = Arrays.stream(ReadField.values())
                .filter(found::containsKey)
                .map(field -> field + " " + found.get(field))
                .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                "P10\t%s, %d pages: fields found\t%d of %d\t%.2f s a page, 95th percentile %.2f s\t%.3f\t\t%n",
                kind,
                sorted.length,
                agreeing,
                asked,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
                (double) agreeing / asked);
        System.out.printf("# P10 %s: %s; said to differ though it does not: %d%n", kind, fields, differing);
    }
}
