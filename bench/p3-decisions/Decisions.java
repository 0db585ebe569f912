import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** P3: decisions of reviewers a second, through HTTP with all rules, the entry of the log and its leaf, against the same SQL in the same
 * transactions by plain JDBC. Eight at once on both sides; rounds take turns, each on classes of its own. The first rounds only warm
 * both sides up: the service runs for weeks, and its compiler takes some ten thousand decisions until it has nothing left to do. */
final class Decisions {
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = Integer.parseInt(System.getenv().getOrDefault("BENCH_WARM_UP", "12"));
    private static final int ROUNDS = 7;
    private static final int COHORT = 2041;

    /** What the database was asked in the measured rounds of a side, beside the decisions. */
    private static final long[] ASKED = new long[2];

    public static void main(String[] arguments) throws Exception {
        int turns = 2 * (WARM_UP + ROUNDS);
        School school = new School(COHORT, turns * AT_ONCE * Reviewer.CLASSES * 40, 1000).there();
        List<Reviewer> reviewers = new ArrayList<>();
        for (int who = 0; who < AT_ONCE; who++) {
            reviewers.add(new Reviewer("decider-" + who, COHORT, school.classes + (long) who * turns * Reviewer.CLASSES));
        }
        double[] ratios = new double[ROUNDS];
        double[][] rates = new double[2][ROUNDS];
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
                Connection connection = Here.database()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double http = perSecond(threads, connection, reviewers, 0, round);
                double jdbc = perSecond(threads, connection, reviewers, 1, round);
                if (round >= 0) {
                    rates[0][round] = http;
                    rates[1][round] = jdbc;
                    ratios[round] = http / jdbc;
                }
                Row.progress("%.0f decisions a second by HTTP, %.0f by JDBC%s", http, jdbc, round < 0 ? " (warm-up)" : "");
            }
        }
        Row.atLeast(
                "P3",
                "review decisions, " + AT_ONCE + " reviewers at once",
                String.format(Locale.ROOT, "%.0f a second", Row.median(rates[0])),
                String.format(Locale.ROOT, "%.0f a second by plain JDBC", Row.median(rates[1])),
                Row.median(ratios),
                0.4);
        double all = (double) ROUNDS * AT_ONCE * Reviewer.EACH;
        Row.remark(String.format(
                Locale.ROOT,
                "P3: the database counted %.1f statements a decision from the service and %.1f from plain JDBC, with those by which the"
                        + " service gives the entries of both sides their places in the log meanwhile.",
                ASKED[0] / all,
                ASKED[1] / all));
    }

    private static double perSecond(
            ExecutorService threads, Connection connection, List<Reviewer> reviewers, int side, int round)
            throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (Reviewer one : reviewers) {
            one.nextClasses(connection);
            work.add(side == 0 ? one::byHttp : one::byJdbc);
        }
        long asked = asked(connection);
        long began = System.nanoTime();
        for (var one : threads.invokeAll(work)) {
            one.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (round >= 0) {
            ASKED[side] += asked(connection) - asked;
        }
        return AT_ONCE * Reviewer.EACH / seconds;
    }

    private static long asked(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                var row = sql.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
