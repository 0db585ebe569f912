import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A second instance of the packaged service beside the one of the stack: the same command and settings, ports of its own. */
final class Second implements AutoCloseable {
    final String api;
    private final Process process;

    Second() throws Exception {
        Path first = Path.of("/proc", String.valueOf(Here.SERVICE));
        List<String> command = List.of(Files.readString(first.resolve("cmdline")).split("\0"));
        int port = free();
        int management = free();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of(System.getenv("BENCH_WORK"), "second.log").toFile())
                .directory(first.resolve("cwd").toRealPath().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        for (String pair : Files.readString(first.resolve("environ")).split("\0")) {
            int equals = pair.indexOf('=');
            environment.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        process = builder.start();
        api = "http://localhost:" + port + "/api/v1";
        ready("http://localhost:" + management + "/q/health/ready");
    }

    private void ready(String address) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int tries = 0; tries < 240; tries++) {
            if (!process.isAlive()) {
                throw new IOException("the second instance ended");
            }
            try {
                int status = client.send(
                                HttpRequest.newBuilder(URI.create(address)).build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it has not begun to listen
            }
            Thread.sleep(500);
        }
        throw new IOException("the second instance does not get ready");
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
