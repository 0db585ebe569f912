import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** P4: files of 5 MB, eight at once, through the service (recognised, checked, hashed, noted, stored) against the MinIO client putting the
 * same bytes into the same store; rounds of the two take turns. The memory of the service is watched meanwhile. */
final class Upload {
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 7;
    private static final int FILES = 48;
    private static final String BOUNDARY = "----bench";

    private interface Taking {
        void take(int who, byte[] file) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        new School(2031, 4_000, 40).there();
        List<byte[]> samples = List.of(Files5Mb.jpeg(), Files5Mb.pdf());
        String[] drafts = new String[AT_ONCE];
        String[] tokens = new String[AT_ONCE];
        for (int who = 0; who < AT_ONCE; who++) {
            // the last of the cohort have no declaration that is open
            String number = "2031" + String.format("%08d", 3_900 + who);
            Here.account("uploader" + who, "graduate", "student_number", number);
        }
        try (var database = Here.database();
                var sql = database.createStatement()) {
            sql.execute("update declaration set state = 'VERIFIED' where graduate_id in (select id from graduate"
                    + " where cohort_year = 2031 and student_number >= '203100003900')");
        }
        for (int who = 0; who < AT_ONCE; who++) {
            tokens[who] = Here.person("uploader" + who);
            drafts[who] = Here.member(
                    Here.answer(
                            "POST",
                            Here.API + "/declarations",
                            tokens[who],
                            "application/json",
                            "{\"cohort\":2031,\"destination\":\"CONTRACT\"}"),
                    "id");
        }
        MinioClient client = MinioClient.builder()
                .endpoint(Here.STORE)
                .credentials("luoshi", "luoshi-secret")
                .build();
        client.makeBucket(MakeBucketArgs.builder().bucket("bench").build());
        AtomicInteger names = new AtomicInteger();
        Taking direct = (who, file) -> client.putObject(PutObjectArgs.builder()
                .bucket("bench")
                .object("file-" + names.incrementAndGet())
                .stream(new ByteArrayInputStream(file), (long) file.length, -1L)
                .contentType("image/jpeg")
                .build());
        Load.Connection[] connections = new Load.Connection[AT_ONCE];
        for (int who = 0; who < AT_ONCE; who++) {
            connections[who] = new Load.Connection();
        }
        Taking service = (who, file) -> connections[who].send(head(drafts[who], tokens[who], file.length), file, TAIL);

        double before = idle();
        for (int warming = 0; warming < 2; warming++) {
            megabytesPerSecond(samples, direct);
            megabytesPerSecond(samples, service);
        }
        double warm = idle();
        AtomicLong peak = new AtomicLong();
        Thread watching = Thread.ofPlatform().daemon().start(() -> watch(peak));
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int who = 0; who < AT_ONCE; who++) {
                tokens[who] = Here.person("uploader" + who);
            }
            theirs[round] = megabytesPerSecond(samples, direct);
            ours[round] = megabytesPerSecond(samples, service);
            ratios[round] = ours[round] / theirs[round];
            Row.progress("service %.0f MB/s; MinIO client %.0f MB/s", ours[round], theirs[round]);
        }
        watching.interrupt();
        double heap = heapAfterCollection();
        double after = resident();
        Row.atLeast(
                "P4",
                "evidence of 5 MB (photographs and PDFs), " + AT_ONCE + " at once, checked, hashed, stored",
                String.format(Locale.ROOT, "%.0f MB/s", Row.median(ours)),
                String.format(Locale.ROOT, "%.0f MB/s (MinIO client)", Row.median(theirs)),
                Row.median(ratios),
                0.75);
        double most = Math.max(peak.get() / 1024.0, after);
        Row.free(
                "P4",
                "resident memory of the service while " + ROUNDS * FILES + " files go through, above what it was before",
                String.format(Locale.ROOT, "%.0f MiB at most", most),
                String.format(Locale.ROOT, "%.0f MiB after the first %d files", warm, 2 * FILES),
                String.format(Locale.ROOT, "%+.0f MiB", most - warm),
                "≤ +64 MiB",
                most - warm <= 64);
        Row.plain(
                "P4",
                "the same since before the very first file; heap after a collection at the end",
                String.format(Locale.ROOT, "%.0f MiB; heap %.0f MiB", most, heap),
                String.format(Locale.ROOT, "%.0f MiB", before),
                String.format(Locale.ROOT, "%+.0f MiB", most - before));
        for (Load.Connection connection : connections) {
            connection.close();
        }
    }

    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

    private static byte[] head(String draft, String token, int length) {
        byte[] parts = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nLABOUR_CONTRACT\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contract\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = ("POST /api/v1/declarations/" + draft + "/evidence HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: application/json\r\nAuthorization: Bearer " + token + "\r\nContent-Type: multipart/form-data; boundary="
                        + BOUNDARY + "\r\nContent-Length: " + (parts.length + length + TAIL.length) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(request, request.length + parts.length);
        System.arraycopy(parts, 0, all, request.length, parts.length);
        return all;
    }

    private static double megabytesPerSecond(List<byte[]> samples, Taking taking) throws Exception {
        AtomicInteger left = new AtomicInteger(FILES);
        AtomicLong bytes = new AtomicLong();
        long began = System.nanoTime();
        List<Future<Void>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int who = 0; who < AT_ONCE; who++) {
                int me = who;
                Callable<Void> work = () -> {
                    List<byte[]> mine = samples.stream().map(byte[]::clone).toList();
                    for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                        byte[] file = mine.get(number % mine.size());
                        Files5Mb.makeUnique(file);
                        taking.take(me, file);
                        bytes.addAndGet(file.length);
                    }
                    return null;
                };
                all.add(threads.submit(work));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (Future<Void> one : all) {
            one.get();
        }
        return bytes.get() / 1e6 / seconds;
    }

    private static void watch(AtomicLong peak) {
        try {
            while (true) {
                peak.accumulateAndGet((long) (resident() * 1024), Math::max);
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException ended) {
            // with the rounds
        }
    }

    private static double idle() throws Exception {
        heapAfterCollection();
        Thread.sleep(1_000);
        return resident();
    }

    /** @return MiB of memory that the service holds of the system */
    private static double resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + Here.SERVICE + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("the service has ended");
    }

    /** @return MiB that live on the heap of the service */
    private static double heapAfterCollection() throws Exception {
        jcmd("GC.run");
        for (String line : jcmd("GC.class_histogram").split("\n")) {
            if (line.startsWith("Total")) {
                return Long.parseLong(line.trim().split("\\s+")[2]) / 1048576.0;
            }
        }
        return Double.NaN;
    }

    private static String jcmd(String command) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(Here.SERVICE), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
