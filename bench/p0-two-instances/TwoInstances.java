import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.Frontier;
import org.luoshi.verifier.Hashes;

/** Twenty reviewers on two instances for a minute ({@code BENCH_SECONDS}): each pair of them, one on either instance, decides about the same
 * declarations, so that half of their requests come second. Afterwards the log must have exactly one leaf for each decision that was
 * answered with 200, in one order without a gap, under the root that was signed. */
final class TwoInstances {
    private static final int REVIEWERS = 20;
    private static final int GRADUATES = 16_000;
    private static final int COHORT = 2040;
    private static final double SECONDS =
            Double.parseDouble(System.getenv().getOrDefault("BENCH_SECONDS", "60"));

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final AtomicInteger DONE = new AtomicInteger();
    private static final AtomicInteger SECOND = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        School school = new School(COHORT, GRADUATES, 1000).there();
        List<List<Long>> shares = shares(school);
        try (Second second = new Second();
                ExecutorService threads = Executors.newFixedThreadPool(REVIEWERS)) {
            long until = System.nanoTime() + (long) (SECONDS * 1e9);
            List<Future<?>> all = new ArrayList<>();
            for (int who = 0; who < REVIEWERS; who++) {
                String api = who % 2 == 0 ? Here.API : second.api;
                String token = Here.person(account(who));
                List<Long> share = shares.get(who / 2);
                all.add(threads.submit(() -> decide(api, token, share, until)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            Thread.sleep(1000);
            outcome();
        }
    }

    // what the row of the table says is what the database holds, a second after the last answer
    private static void outcome() throws Exception {
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            String decided = "from audit_entry e where e.event = 'declaration-passed' and e.subject_type = 'declaration'";
            long entries = BigLog.one(sql, "select count(*) " + decided);
            long leaves = BigLog.one(
                    sql, "select count(*) from audit_leaf l join (select e.id " + decided + ") d on d.id = l.entry_id");
            long once = BigLog.one(sql, "select count(distinct e.subject_id) " + decided);
            long steps = BigLog.one(sql, "select count(*) from declaration_step where action = 'PASS'");
            long waiting = BigLog.one(sql, "select count(*) from audit_pending");
            long gaps = BigLog.one(sql, "select max(position) + 1 - count(*) from audit_leaf");
            long signed = signedLines();
            boolean right = entries == DONE.get()
                    && leaves == entries
                    && once == entries
                    && steps == entries
                    && waiting == 0
                    && gaps == 0
                    && signed > entries;
            Row.free(
                    "two",
                    REVIEWERS + " reviewers on two instances for " + Row.text(SECONDS) + " s",
                    String.format(
                            Locale.ROOT,
                            "%,d decisions, %,d answered 409 as they came second",
                            DONE.get(),
                            SECOND.get()),
                    String.format(
                            Locale.ROOT,
                            "%,d leaves of them, %d gaps, %d waiting after a second, %,d entries under the signed root",
                            leaves,
                            gaps,
                            waiting,
                            signed),
                    "",
                    "one leaf each",
                    right);
        }
    }

    // every exported entry, hashed again by the verifier's code, under the root of a checkpoint that the service signs
    private static long signedLines() throws Exception {
        String token = Here.person("office");
        Checkpoint checkpoint = Checkpoint.parse(Here.member(
                        Here.answer("POST", Here.API + "/audit/checkpoints", token, "application/json", "{}"), "note")
                .replace("\\n", "\n")
                .replace("\\u2014", "—"));
        Frontier log = new Frontier();
        try (BufferedReader lines = new BufferedReader(
                new StringReader(Here.answer("GET", Here.API + "/audit/entries.jsonl", token, null, null)))) {
            String line = lines.readLine();
            while (line != null && log.size() < checkpoint.size()) {
                log.add(Hashes.leaf(line));
                line = lines.readLine();
            }
        }
        return java.util.Arrays.equals(log.root(), checkpoint.root()) ? log.size() : 0;
    }

    private static void decide(String api, String token, List<Long> share, long until) {
        for (long declaration : share) {
            if (System.nanoTime() > until) {
                return;
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/declarations/" + declaration + "/reviews"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"PASS\",\"version\":1}"))
                    .build();
            try {
                HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
                switch (answer.statusCode()) {
                    case 200 -> DONE.incrementAndGet();
                    case 409 -> SECOND.incrementAndGet();
                    default -> throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // pairs of reviewers have the same classes; freelance work needs a statement of its own and is left out
    private static List<List<Long>> shares(School school) throws Exception {
        List<List<Long>> shares = new ArrayList<>();
        int classes = school.classCount() / (REVIEWERS / 2);
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            for (int who = 0; who < REVIEWERS; who++) {
                long from = school.classes + (long) classes * (who / 2);
                Here.account(account(who), "counselor", "staff_number", account(who));
                sql.execute("insert into assignment (cohort_year, staff_number, name, role, college_id, class_id) select "
                        + COHORT + ", '" + account(who) + "', 'reviewer', 'counselor', college_id, id from school_class"
                        + " where id >= " + from + " and id < " + (from + classes));
                if (who % 2 == 0) {
                    List<Long> share = new ArrayList<>();
                    try (var rows = sql.executeQuery("select d.id from declaration d join graduate g on g.id = d.graduate_id"
                            + " where d.destination <> 'FREELANCE' and g.class_id >= " + from + " and g.class_id < "
                            + (from + classes) + " order by d.id")) {
                        while (rows.next()) {
                            share.add(rows.getLong(1));
                        }
                    }
                    shares.add(share);
                }
            }
        }
        return shares;
    }

    private static String account(int who) {
        return "pair-" + who;
    }
}
