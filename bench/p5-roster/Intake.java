import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** P5: a roster of 20,000 rows handed in as xlsx, checked, compared, taken over, counted and logged, against reading the same file and
 * batch-inserting its rows into the same table with nothing checked; rounds of the two take turns, each into a cohort of its own. Then a
 * csv of 1,000,000 rows, with the memory of the service watched. */
final class Intake {
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 7;
    private static final int MILLION = 1_000_000;
    private static final int BATCH = 1_000;
    private static final int FIRST_COHORT = 2400;

    private static final String BOUNDARY = "----bench";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private int cohort = FIRST_COHORT;

    public static void main(String[] arguments) throws Exception {
        new Intake().run();
    }

    private void run() throws Exception {
        Path work = Path.of(System.getenv("BENCH_WORK"));
        Path xlsx = RosterFiles.xlsx(work.resolve("roster.xlsx"), ROWS);
        for (int warming = 0; warming < 3; warming++) {
            plain(xlsx);
            service(xlsx, "201");
        }
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[] dry = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            theirs[round] = plain(xlsx);
            ours[round] = service(xlsx, "201");
            dry[round] = again(xlsx);
            ratios[round] = ours[round] / theirs[round];
            Row.progress("service %.2f s (again %.2f s); plain %.2f s", ours[round], dry[round], theirs[round]);
        }
        Row.atMost(
                "P5",
                "roster of 20,000 rows, xlsx: uploaded, checked, compared, taken over, counted, logged",
                String.format(Locale.ROOT, "%.2f s", Row.median(ours)),
                String.format(Locale.ROOT, "%.2f s (read and batch-inserted, nothing checked)", Row.median(theirs)),
                Row.median(ratios),
                2);
        Row.plain(
                "P5",
                "the same file again, which changes nothing",
                String.format(Locale.ROOT, "%.2f s", Row.median(dry)),
                String.format(Locale.ROOT, "%.2f s", Row.median(theirs)),
                String.format(Locale.ROOT, "%.2f", Row.median(dry) / Row.median(theirs)));
        if (Here.MILLION) {
            million(work);
        } else {
            Row.remark("P5: the csv of 1,000,000 rows was left out of this run (BENCH_MILLION=no).");
        }
    }

    private void million(Path work) throws Exception {
        Path csv = RosterFiles.csv(work.resolve("million.csv"), MILLION);
        double before = ServiceMemory.afterCollection();
        AtomicLong peak = new AtomicLong();
        Thread watching = Thread.ofPlatform().daemon().start(() -> ServiceMemory.watch(peak));
        double seconds = service(csv, "202");
        watching.interrupt();
        double heap = ServiceMemory.afterCollection();
        Row.plain(
                "P5",
                "roster of 1,000,000 rows, csv of " + (Files.size(csv) >> 20) + " MiB, to the end",
                String.format(Locale.ROOT, "%.0f s", seconds),
                String.format(Locale.ROOT, "%,.0f rows/s", MILLION / seconds),
                "");
        Row.plain(
                "P5",
                "resident memory of the service meanwhile at most, and its heap after a collection at the end",
                String.format(Locale.ROOT, "%.0f MiB; heap %.0f MiB", peak.get() / 1024.0, heap),
                String.format(Locale.ROOT, "heap %.0f MiB before", before),
                "");
    }

    /** @return seconds until the roster is in force */
    private double service(Path file, String status) throws Exception {
        int year = newCohort();
        return handIn(year, file, status);
    }

    private double again(Path file) throws Exception {
        return handIn(cohort - 1, file, "201");
    }

    private static double handIn(int year, Path file, String status) throws Exception {
        String token = Here.person("office");
        String path = Here.API + "/cohorts/" + year + "/roster-imports";
        long began = System.nanoTime();
        String report = post(path, token, file, status);
        String id = Here.member(report, "id");
        while (report.contains("\"RUNNING\"")) {
            Thread.sleep(250);
            if ((System.nanoTime() - began) % 120_000_000_000L < 300_000_000L) {
                token = Here.person("office");
            }
            report = Here.answer("GET", path + "/" + id, token, null, null);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!report.contains("\"ACCEPTED\"")) {
            throw new IOException(report);
        }
        return seconds;
    }

    private static String post(String address, String token, Path file, String status) throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (!String.valueOf(answer.statusCode()).equals(status)) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** @return seconds for reading the file and inserting its rows as they are, in one transaction */
    private double plain(Path file) throws Exception {
        int year = newCohort();
        try (Connection database = Here.database()) {
            Place place = place(database, year);
            long began = System.nanoTime();
            database.setAutoCommit(false);
            try (PreparedStatement insert = database.prepareStatement(
                            "insert into graduate (cohort_year, student_number, exam_number, name, gender, id_number,"
                                    + " id_number_index, college_id, major_id, class_id, programme_years, education_level, study_mode,"
                                    + " difficulty, qualified, on_roster, counted, phone, email, roster_version, version)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, 1, 0)");
                    ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                    Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
                int[] count = {0};
                for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows.skip(1)::iterator) {
                    bind(insert, row, year, place);
                    if (++count[0] % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            database.commit();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void bind(PreparedStatement insert, org.dhatim.fastexcel.reader.Row row, int year, Place place) throws SQLException {
        insert.setInt(1, year);
        insert.setString(2, row.getCellText(0));
        insert.setString(3, row.getCellText(1));
        insert.setString(4, row.getCellText(2));
        insert.setString(5, row.getCellText(3).equals("男") ? "MALE" : "FEMALE");
        // as they are, but in the form that the column asks for
        insert.setString(6, "plain:" + row.getCellText(4));
        insert.setBytes(7, row.getCellText(4).getBytes(StandardCharsets.US_ASCII));
        insert.setLong(8, place.college());
        insert.setLong(9, place.major());
        insert.setLong(10, place.schoolClass());
        insert.setInt(11, Integer.parseInt(row.getCellText(10)));
        insert.setString(12, row.getCellText(11));
        insert.setString(13, row.getCellText(12));
        insert.setInt(14, Integer.parseInt(row.getCellText(13)));
        insert.setBoolean(15, row.getCellText(14).equals("通过"));
        insert.setString(16, row.getCellText(15));
        insert.setString(17, row.getCellText(16));
        insert.addBatch();
    }

    private int newCohort() throws SQLException {
        try (Connection database = Here.database();
                var sql = database.createStatement()) {
            sql.execute("insert into cohort (year, opens_on, report_due_on, publish_due_on, weekly_due,"
                    + " destination_grouping, roster_version, version) values (" + cohort
                    + ", '2020-01-01', '2400-08-31', '2400-09-30', 'FRIDAY', '2024', 0, 0)");
        }
        return cohort++;
    }

    /** Ids of the one college, major and class that all of them go to. */
    private record Place(long college, long major, long schoolClass) {}

    private static Place place(Connection database, int year) throws SQLException {
        try (var sql = database.createStatement()) {
            long college = added(sql, "college (cohort_year, code, name) values (" + year + ", '01', '学院')");
            return new Place(
                    college,
                    added(sql, "major (college_id, code, name) values (" + college + ", '01', '专业')"),
                    added(sql, "school_class (college_id, name) values (" + college + ", '班级')"));
        }
    }

    private static long added(Statement sql, String row) throws SQLException {
        sql.executeUpdate("insert into " + row, Statement.RETURN_GENERATED_KEYS);
        try (ResultSet key = sql.getGeneratedKeys()) {
            key.next();
            return key.getLong(1);
        }
    }
}
