import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** P7: from the start of the process to its first answer, which asks the database; the service and an empty application with its extensions take
 * turns, beside a running instance, on a schema that is migrated already. */
final class Start {
    private static final int ROUNDS = 7;

    private Start() {}

    private record App(Path jar, Path cache, String question) {}

    public static void main(String[] arguments) throws Exception {
        App service = new App(Path.of(arguments[0]), Path.of(arguments[1]), "/api/v1/public/signing-keys");
        App empty = new App(Path.of(arguments[2]), Path.of(arguments[3]), "/hello");
        boolean caches = Files.exists(service.cache) && Files.exists(empty.cache);
        if (caches) {
            compare("start to first answer, each with the cache recorded of its start, as shipped", service, empty, true);
        } else {
            Row.remark("P7 without caches of the start: they could not be recorded.");
        }
        compare("the same without such a cache", service, empty, false);
    }

    private static void compare(String what, App service, App empty, boolean cached) throws Exception {
        double[] measured = new double[ROUNDS];
        double[] against = new double[ROUNDS];
        // the first of each only fills the memory of the system with its files
        for (int round = -1; round < ROUNDS; round++) {
            double here = seconds(service, cached);
            double there = seconds(empty, cached);
            Row.progress("%.2f s, empty %.2f s", here, there);
            if (round >= 0) {
                measured[round] = here;
                against[round] = there;
            }
        }
        Row.atMost(
                "P7",
                what + ": median of " + ROUNDS,
                String.format(Locale.ROOT, "%.2f s", Row.median(measured)),
                String.format(Locale.ROOT, "%.2f s (empty)", Row.median(against)),
                Row.median(measured) / Row.median(against),
                1.3);
    }

    private static double seconds(App app, boolean cached) throws Exception {
        Path running = Path.of("/proc", String.valueOf(Here.SERVICE));
        List<String> command = new ArrayList<>();
        String[] same = Files.readString(running.resolve("cmdline")).split("\0");
        for (String word : same) {
            if (word.equals("-jar")) {
                break;
            }
            if (!word.startsWith("-XX:AOTCache") && !word.startsWith("-Xlog")) {
                command.add(word);
            }
        }
        if (cached) {
            command.addAll(List.of("-XX:AOTCache=" + app.cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-jar", app.jar.toString()));
        int port = free();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of(System.getenv("BENCH_WORK"), "start.log").toFile());
        environment(running, builder.environment());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(free()));
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port, app.question)) {
                if (!process.isAlive()) {
                    throw new IOException(Files.readString(Path.of(System.getenv("BENCH_WORK"), "start.log")));
                }
                Thread.sleep(5);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void environment(Path running, Map<String, String> environment) throws IOException {
        environment.clear();
        for (String pair : Files.readString(running.resolve("environ")).split("\0")) {
            int equals = pair.indexOf('=');
            environment.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static boolean answers(int port, String question) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + question).toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
