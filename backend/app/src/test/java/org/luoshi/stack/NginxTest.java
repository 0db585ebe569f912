package org.luoshi.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as it is deployed, served by a real nginx where the machine has one, in front of a service that only answers. */
@DisplayName("the page's nginx")
class NginxTest {
    private static final Path DEPLOY = Path.of("../../deploy/nginx");
    private static final Pattern NONCE = Pattern.compile("nonce-([0-9a-f]{32})'");
    private static final String HSTS = "max-age=31536000";

    @TempDir
    static Path folder;

    private static HttpServer service;
    private static Process nginx;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        Path program = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "no nginx on this machine");
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (exchange.getRequestURI().getPath().endsWith("/initial-rates")) {
                exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            }
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        service.start();
        port = Ports.free();
        Path page = Files.createDirectories(folder.resolve("html/assets"));
        Files.writeString(page.resolve("app.js"), "1");
        Files.writeString(folder.resolve("html/index.html"), "<meta property=csp-nonce nonce=\"__CSP_NONCE__\">");
        Path included = Files.createDirectories(folder.resolve("page"));
        for (String name : List.of("security-headers.conf", "config.json")) {
            Files.writeString(included.resolve(name), template(name));
        }
        String site = template("site.conf")
                .replace(
                        "http://service:8080",
                        "http://127.0.0.1:" + service.getAddress().getPort())
                .replace("listen 8080", "listen 127.0.0.1:" + port)
                .replace("/var/log/nginx/access.log", folder + "/access.log")
                .replace("/usr/share/nginx/html", folder + "/html")
                .replace("/etc/nginx/conf.d/page", included.toString());
        StringBuilder temporary = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append(kind)
                    .append("_temp_path ")
                    .append(folder)
                    .append("/")
                    .append(kind)
                    .append(";\n");
        }
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                "daemon off;\npid " + folder + "/nginx.pid;\nerror_log " + folder + "/error.log;\n"
                        + ("root".equals(System.getProperty("user.name")) ? "user root;\n" : "")
                        + "events {}\nhttp {\n" + temporary + site + "}\n");
        nginx = new ProcessBuilder(program.toString(), "-c", configuration.toString(), "-e", folder + "/error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        for (int i = 0; i < 1200 && nginx.isAlive(); i++) {
            try {
                get("/");
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException(
                Files.readString(folder.resolve("out.log")) + Files.readString(folder.resolve("error.log")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor(10, TimeUnit.SECONDS);
        }
        if (service != null) {
            service.stop(0);
        }
    }

    @Test
    @DisplayName(
            "gives every page a nonce of its own, the one its style elements carry, and allows nothing inline or evaluated")
    void nonce() throws Exception {
        String first = nonceOf(get("/"));
        assertNotEquals(first, nonceOf(get("/graduates/7")));
    }

    private static String nonceOf(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = NONCE.matcher(policy);
        assertTrue(nonce.find(), policy);
        assertTrue(page.body().contains("nonce=\"" + nonce.group(1) + "\""), page.body());
        assertFalse(policy.contains("'unsafe-inline'") || policy.contains("'unsafe-eval'"), policy);
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertTrue(policy.contains("base-uri 'none'") && policy.contains("frame-ancestors 'self'"), policy);
        return nonce.group(1);
    }

    @Test
    @DisplayName("says to every answer, once: https only, no guessing of types")
    void everywhere() throws Exception {
        for (String path : List.of(
                "/",
                "/assets/app.js",
                "/assets/absent.js",
                "/config.json",
                "/api/v1/me",
                "/api/v1/concerns",
                "/public/x")) {
            var headers = get(path).headers();
            assertEquals(List.of(HSTS), headers.allValues("Strict-Transport-Security"), path);
            assertEquals(List.of("nosniff"), headers.allValues("X-Content-Type-Options"), path);
        }
    }

    @Test
    @DisplayName("lets nobody keep what the service answers, unless the service says so")
    void keeping() throws Exception {
        assertEquals(List.of("no-store"), get("/api/v1/me").headers().allValues("Cache-Control"));
        assertEquals(
                List.of("public, max-age=60"),
                get("/api/v1/public/initial-rates").headers().allValues("Cache-Control"));
    }

    @Test
    @DisplayName("refuses a file of 22 MB as evidence with a problem, and lets it through as a roster")
    void sizes() throws Exception {
        HttpResponse<String> evidence = post("/api/v1/declarations/1/evidence", 22);
        assertEquals(413, evidence.statusCode());
        assertTrue(evidence.body().contains("/problems/too-large"), evidence.body());
        assertEquals(201, post("/api/v1/cohorts/2022/roster-imports", 22).statusCode());
        HttpResponse<String> roster = post("/api/v1/cohorts/2022/roster-imports", 257);
        assertEquals(413, roster.statusCode());
        assertTrue(roster.body().contains("251658240"), roster.body());
    }

    @Test
    @DisplayName("writes down no query and no concern")
    void log() throws Exception {
        get("/api/v1/graduates?q=11010519491231002X");
        get("/api/v1/concerns");
        String log = Files.readString(folder.resolve("access.log"));
        assertTrue(log.contains("/api/v1/graduates"), log);
        assertFalse(log.contains("11010519491231002X") || log.contains("/concerns"), log);
    }

    private static String template(String name) throws IOException {
        return Files.readString(DEPLOY.resolve(name + ".template"))
                .replace("${LUOSHI_KEYCLOAK_ORIGIN}", "https://login.example");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }

    private static HttpResponse<String> post(String path, int megabytes) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[megabytes << 20]))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
