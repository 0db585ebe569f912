package org.luoshi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The packaged service as a process of its own beside the tests' stack, for what only a process can show: its sudden end, or two of them. */
public final class Instance implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final int management;

    /** Where it listens. */
    public final int port;

    private Instance(Process process, int port, int management) {
        this.process = process;
        this.port = port;
        this.management = management;
    }

    /** @param settings environment beside what every instance here has
     * @return an instance that may not answer yet */
    public static Instance start(Map<String, String> settings) {
        StackProcess stack = StackProcess.shared();
        int port = Ports.free();
        int management = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/instances.log").toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("LUOSHI_DATABASE_ADDRESS", "127.0.0.1:" + stack.databasePort());
        environment.put("QUARKUS_FLYWAY_PASSWORD", "luoshi-owner");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "luoshi-app");
        environment.put("LUOSHI_STORE_ENDPOINT", "http://localhost:" + stack.storePort());
        environment.put("LUOSHI_STORE_ACCESS_KEY", "luoshi");
        environment.put("LUOSHI_STORE_SECRET_KEY", "luoshi-secret");
        environment.put("LUOSHI_PRIVACY_KEYS", "tests=" + "5a".repeat(32));
        environment.put("LUOSHI_CONCERN_SENDER_KEY", "a-key-of-the-tests-with-32-characters");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer());
        environment.put("LUOSHI_LOG_MAKE_SIGNING_KEY", "true");
        environment.put(
                "LUOSHI_LOG_SIGNING_KEY_FILE",
                Path.of("target/log.key").toAbsolutePath().toString());
        environment.put("LUOSHI_REMINDERS_PLAN_EVERY", "off");
        environment.put("LUOSHI_READING_READ_EVERY", "off");
        environment.putAll(settings);
        try {
            return new Instance(builder.start(), port, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers. */
    public Instance ready() throws InterruptedException {
        URI health = URI.create("http://localhost:" + management + "/q/health/ready");
        for (int tries = 0; tries < 600; tries++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("an instance ended by itself: see target/instances.log");
            }
            try {
                HttpRequest request = HttpRequest.newBuilder(health).build();
                if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                // it has not begun to listen
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("an instance does not get ready: see target/instances.log");
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** @return a connection as the owner of the schema, beside every instance */
    public static Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + StackProcess.shared().databasePort()
                        + "/luoshi?allowPublicKeyRetrieval=true&sslMode=DISABLED",
                "luoshi_owner",
                "luoshi-owner");
    }
}
