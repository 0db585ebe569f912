import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** P9: an inclusion proof in a log of ten million entries against one of ten thousand: single requests for entries all over the log. A request
 * that proves nothing takes turns with both, so that a slower hour of the machine is seen. */
final class ProofTimes {
    private static final long SMALL = 10_000;
    private static final long LARGE = 10_000_000;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 400;

    private record Times(double proof, double plain) {}

    public static void main(String[] arguments) throws Exception {
        if (!Here.MILLION) {
            return;
        }
        // what ran before on the same stack has entries of its own; the table says how long the short log was
        long length = Math.max(SMALL, BigLog.length() + REQUESTS);
        Times small = measure(length);
        Times large = measure(LARGE);
        Row.atMost(
                "P9",
                "inclusion proof, single requests, median",
                String.format(Locale.ROOT, "%.2f ms (10,000,000)", large.proof),
                String.format(Locale.ROOT, "%.2f ms (%,d)", small.proof, length),
                large.proof / small.proof,
                2);
        Row.remark(String.format(
                Locale.ROOT,
                "P9: a request that checks the token and asks for nothing took %.2f ms beside the log of 10,000,000 and %.2f ms beside that of"
                        + " %,d; the hashes above the entries were made by SQL, the checkpoint signed and the proofs made by the service.",
                large.plain,
                small.plain,
                length));
    }

    private static Times measure(long size) throws Exception {
        long began = System.nanoTime();
        long first = BigLog.upTo(size);
        Here.answer("POST", Here.API + "/audit/checkpoints", Here.person("office"), "application/json", "{}");
        Row.progress("log of %,d entries, filled in %.0f s", size, (System.nanoTime() - began) / 1e9);
        double[] proofs = new double[ROUNDS];
        double[] plains = new double[ROUNDS];
        Random random = new Random(9);
        for (int round = -1; round < ROUNDS; round++) {
            String token = Here.person("office");
            List<byte[]> requests = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                // entries the service wrote lie below the first that was filled
                long place = first + random.nextLong(size - first);
                requests.add(Load.get("/api/v1/audit/proofs/inclusion?entry=" + (BigLog.FIRST + place), token));
            }
            double proof = median(requests);
            double plain = median(java.util.Collections.nCopies(REQUESTS, Load.get("/api/v1/me", token)));
            if (round >= 0) {
                proofs[round] = proof;
                plains[round] = plain;
            }
        }
        Row.progress("%,d: proof %.2f ms, plain %.2f ms", size, Row.median(proofs), Row.median(plains));
        return new Times(Row.median(proofs), Row.median(plains));
    }

    private static double median(List<byte[]> requests) throws Exception {
        long[] nanos = new long[requests.size()];
        try (Load.Connection connection = new Load.Connection()) {
            for (int i = 0; i < nanos.length; i++) {
                long began = System.nanoTime();
                connection.send(requests.get(i));
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }
}
