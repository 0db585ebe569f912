import java.util.List;
import java.util.Locale;

/** P2: the rate by college of a million graduates against four thousand in the same database; single requests of the two take turns. */
final class Million {
    private static final int REQUESTS = 3_000;
    private static final int CHANGES = 60;
    private static final String RATES = "/api/v1/statistics/rates?by=college&cohort=";

    public static void main(String[] arguments) throws Exception {
        if (!Here.MILLION) {
            Row.remark("P2 and P6 were left out of this run (BENCH_MILLION=no).");
            return;
        }
        School small = new School(2031, 4_000, 40).there();
        School large = new School(2032, 1_000_000, 40).there();
        settled();
        row(
                "rates by college, nothing changed since the last request: median of " + REQUESTS,
                alternate(REQUESTS, null, small, large));
        row(
                "the same, each right after a change of its cohort: median of " + CHANGES,
                alternate(CHANGES, Here.person("office"), small, large));
    }

    private static void row(String what, double[][] millis) {
        double small = Row.median(millis[0]);
        double large = Row.median(millis[1]);
        Row.atMost(
                "P2",
                what,
                String.format(Locale.ROOT, "%.2f ms (1,000,000)", large),
                String.format(Locale.ROOT, "%.2f ms (4,000)", small),
                large / small,
                1.5);
    }

    /** @param office a token to change something with before each request, or null for no changes
     * @return milliseconds for the small and for the large cohort */
    private static double[][] alternate(int requests, String office, School small, School large) throws Exception {
        String token = Here.reporting();
        byte[][] questions = {Load.get(RATES + small.cohort, token), Load.get(RATES + large.cohort, token)};
        School[] schools = {small, large};
        double[][] millis = new double[2][requests];
        try (Load.Connection connection = new Load.Connection()) {
            for (int warming = 0; warming < 1_000; warming++) {
                connection.send(questions[warming % 2]);
            }
            for (int request = 0; request < requests; request++) {
                for (int which = 0; which < 2; which++) {
                    if (office != null) {
                        change(schools[which], request, office);
                    }
                    long began = System.nanoTime();
                    connection.send(questions[which]);
                    millis[which][request] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        return millis;
    }

    // a graduate is entered as one in difficulty: they move from one place of the statistics to another
    private static void change(School school, int number, String office) throws Exception {
        String path = Here.API + "/graduates/" + (school.base + number);
        String view = Here.answer("GET", path, office, null, null);
        String version = view.replaceAll("(?s).*\"version\"\\s*:\\s*(\\d+).*", "$1");
        String difficulty = view.matches("(?s).*\"difficulty\"\\s*:\\s*\"?1\\b.*") ? "2" : "1";
        Here.answer(
                "PATCH",
                path,
                office,
                "application/json",
                "{\"version\":" + version + ",\"difficulty\":" + difficulty + "}");
    }

    // the database goes on writing for a while after a million rows
    private static void settled() throws InterruptedException {
        Thread.sleep(10_000);
    }
}
