import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** P1: the rate by college against {@code GET /me}, which checks the same token and answers from it alone, without the database: the same bytes
 * every time. Rounds of the two take turns. */
final class Rates {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 7;
    private static final double SECONDS = 3;

    public static void main(String[] arguments) throws Exception {
        new School(2031, 4_000, 40).there();
        String rates = "/api/v1/statistics/rates?cohort=2031&by=college";
        String constant = "/api/v1/me";
        String token = Here.reporting();
        for (int warming = 0; warming < 5; warming++) {
            run(rates, token);
            run(constant, token);
        }
        double[] throughput = new double[ROUNDS];
        double[] tail = new double[ROUNDS];
        List<Load.Outcome> ours = new ArrayList<>();
        List<Load.Outcome> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            token = Here.reporting();
            Load.Outcome b = run(constant, token);
            Load.Outcome a = run(rates, token);
            throughput[round] = a.perSecond() / b.perSecond();
            tail[round] = a.millis(0.99) / b.millis(0.99);
            ours.add(a);
            theirs.add(b);
            Row.progress("rates %.0f/s, p99 %.1f ms; constant %.0f/s, p99 %.1f ms", a.perSecond(), a.millis(0.99), b.perSecond(), b.millis(0.99));
        }
        Row.atLeast(
                "P1",
                "rates by college, 4,000 graduates, requests a second (" + CONNECTIONS + " connections)",
                perSecond(ours),
                perSecond(theirs) + " (GET /me)",
                Row.median(throughput),
                0.5);
        Row.atMost(
                "P1",
                "the same, 99th percentile",
                p99(ours),
                p99(theirs) + " (GET /me)",
                Row.median(tail),
                3);
    }

    private static Load.Outcome run(String path, String token) throws Exception {
        return Load.of(Collections.nCopies(CONNECTIONS, Load.get(path, token)), SECONDS);
    }

    private static String perSecond(List<Load.Outcome> rounds) {
        return String.format(Locale.ROOT, "%,.0f/s", Row.median(rounds.stream().mapToDouble(Load.Outcome::perSecond).toArray()));
    }

    private static String p99(List<Load.Outcome> rounds) {
        return String.format(Locale.ROOT, "%.1f ms", Row.median(rounds.stream().mapToDouble(one -> one.millis(0.99)).toArray()));
    }
}
