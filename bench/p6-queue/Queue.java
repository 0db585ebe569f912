import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P6: the review queue and the next claim of fifty counselors at once, with a million declarations against four thousand in the same
 * database; rounds of the two take turns. */
final class Queue {
    private static final int REVIEWERS = 50;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 4;

    public static void main(String[] arguments) throws Exception {
        if (!Here.MILLION) {
            return;
        }
        School[] schools = {new School(2031, 4_000, 40).there(), new School(2032, 1_000_000, 40).there()};
        for (School school : schools) {
            staff(school);
        }
        long[] before = lockWaits();
        compare("page of the queue", schools, false);
        compare("claim of the next one", schools, true);
        long[] after = lockWaits();
        Row.remark("P6: the database counted " + (after[0] - before[0]) + " waits for a row lock, "
                + (after[1] - before[1]) + " ms of waiting together.");
    }

    private static void compare(String what, School[] schools, boolean claim) throws Exception {
        double[] ratios = new double[ROUNDS];
        double[][] medians = new double[2][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int which = 0; which < 2; which++) {
                Load.Outcome outcome = Load.of(requests(schools[which], claim), SECONDS);
                if (round >= 0) {
                    medians[which][round] = outcome.millis(0.5);
                }
            }
            if (round >= 0) {
                ratios[round] = medians[1][round] / medians[0][round];
                Row.progress("%s: %.1f ms of 1,000,000, %.1f ms of 4,000", what, medians[1][round], medians[0][round]);
            }
        }
        Row.atMost(
                "P6",
                what + ", " + REVIEWERS + " counselors at once, median",
                String.format(Locale.ROOT, "%.1f ms (1,000,000)", Row.median(medians[1])),
                String.format(Locale.ROOT, "%.1f ms (4,000)", Row.median(medians[0])),
                Row.median(ratios),
                1.5);
    }

    private static List<byte[]> requests(School school, boolean claim) throws Exception {
        List<byte[]> requests = new ArrayList<>();
        for (int who = 0; who < REVIEWERS; who++) {
            String token = Here.person(account(school, who));
            requests.add(
                    claim
                            ? Load.post(
                                    "/api/v1/review-queue/next",
                                    token,
                                    "{\"stage\":\"CLASS\",\"cohort\":" + school.cohort + "}")
                            : Load.get("/api/v1/review-queue?stage=CLASS&cohort=" + school.cohort, token));
        }
        return requests;
    }

    // two classes each, at the beginning of the cohort
    private static void staff(School school) throws Exception {
        try (var database = Here.database();
                var sql = database.createStatement()) {
            for (int who = 0; who < REVIEWERS; who++) {
                Here.account(account(school, who), "counselor", "staff_number", account(school, who));
                for (int number = 2 * who; number < 2 * who + 2; number++) {
                    sql.execute("insert into assignment (cohort_year, staff_number, name, role, college_id, class_id)"
                            + " select " + school.cohort + ", '" + account(school, who) + "', 'reviewer', 'counselor',"
                            + " college_id, id from school_class where id = " + (school.classes + number));
                }
            }
        }
    }

    private static String account(School school, int who) {
        return "reviewer-" + school.cohort + "-" + who;
    }

    private static long[] lockWaits() throws Exception {
        long[] values = new long[2];
        try (var database = Here.database();
                var sql = database.createStatement();
                ResultSet rows = sql.executeQuery(
                        "show global status where variable_name in ('Innodb_row_lock_waits', 'Innodb_row_lock_time')")) {
            while (rows.next()) {
                values[rows.getString(1).endsWith("waits") ? 0 : 1] = rows.getLong(2);
            }
        }
        return values;
    }
}
