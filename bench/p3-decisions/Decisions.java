import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** P3: decisions of reviewers a second, through HTTP with all rules, the entry of the log and its leaf, against the same SQL in the same
 * transactions by plain JDBC. Eight at once on both sides; rounds take turns, each on declarations of its own. */
final class Decisions {
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 7;
    private static final int EACH = 130;
    private static final int COHORT = 2041;

    public static void main(String[] arguments) throws Exception {
        School school = new School(COHORT, 20_000, 1000).there();
        List<Reviewer> reviewers = reviewers(school);
        double[] ratios = new double[ROUNDS];
        double[][] rates = new double[2][ROUNDS];
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = -1; round < ROUNDS; round++) {
                double http = perSecond(threads, reviewers.stream().<Callable<?>>map(one -> one::byHttp).toList());
                double jdbc = perSecond(threads, reviewers.stream().<Callable<?>>map(one -> one::byJdbc).toList());
                if (round >= 0) {
                    rates[0][round] = http;
                    rates[1][round] = jdbc;
                    ratios[round] = http / jdbc;
                    Row.progress("%.0f decisions a second by HTTP, %.0f by JDBC", http, jdbc);
                }
            }
        }
        Row.atLeast(
                "P3",
                "review decisions, " + AT_ONCE + " reviewers at once",
                String.format(Locale.ROOT, "%.0f a second", Row.median(rates[0])),
                String.format(Locale.ROOT, "%.0f a second by plain JDBC", Row.median(rates[1])),
                Row.median(ratios),
                0.4);
        Row.remark("P3: the statements of one decision are those that the database was seen to receive; the service gives the entries of both"
                + " sides their places in the log meanwhile.");
    }

    private static double perSecond(ExecutorService threads, List<Callable<?>> work) throws Exception {
        long began = System.nanoTime();
        for (var one : threads.invokeAll(new ArrayList<Callable<Object>>(work.stream()
                .<Callable<Object>>map(callable -> callable::call)
                .toList()))) {
            one.get();
        }
        return AT_ONCE * EACH / ((System.nanoTime() - began) / 1e9);
    }

    private static List<Reviewer> reviewers(School school) throws Exception {
        List<Reviewer> reviewers = new ArrayList<>();
        int classes = school.classCount() / AT_ONCE;
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            for (int who = 0; who < AT_ONCE; who++) {
                String account = "decider-" + who;
                long from = school.classes + (long) classes * who;
                Here.account(account, "counselor", "staff_number", account);
                sql.execute("insert into assignment (cohort_year, staff_number, name, role, college_id, class_id) select "
                        + COHORT + ", '" + account + "', 'reviewer', 'counselor', college_id, id from school_class"
                        + " where id >= " + from + " and id < " + (from + classes));
                List<Long> share = new ArrayList<>();
                try (var rows = sql.executeQuery("select d.id from declaration d join graduate g on g.id = d.graduate_id"
                        + " where d.destination <> 'FREELANCE' and g.class_id >= " + from + " and g.class_id < "
                        + (from + classes) + " order by d.id")) {
                    while (rows.next()) {
                        share.add(rows.getLong(1));
                    }
                }
                reviewers.add(new Reviewer(account, share.iterator(), EACH));
            }
        }
        return reviewers;
    }
}
