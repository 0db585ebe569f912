package org.luoshi.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The built web page, packed and with the headers that nginx sends in production (read from its own file), and with the
 * service behind the same origin. Paths without a file belong to the page's router and get its first page.
 */
final class Page implements Part {
    private static final Pattern HEADER = Pattern.compile("(?m)^add_header (\\S+) \"([^\"]*)\" always;$");
    // as in nginx: texts, not what is packed already
    private static final Pattern PACKED = Pattern.compile("^text/|^application/json|svg");
    // as in nginx: the public page has no slash at its end
    private static final Pattern OF_THE_SERVICE = Pattern.compile("^/(api|public)(/|$)");
    private static final String NONCE = "__CSP_NONCE__";

    private final Settings settings;
    private HttpServer server;

    Page(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public List<Port> ports() {
        return List.of(settings.port("page-port"));
    }

    @Override
    public void launch() throws IOException {
        Path files = settings.path("page");
        if (!Files.exists(files.resolve("index.html"))) {
            throw new Refused("no built page at " + files + "; build it first (npm run build in frontend/)");
        }
        Map<String, String> headers = headers(Files.readString(settings.path("page-headers")));
        Proxy proxy = new Proxy("http://127.0.0.1:" + settings.port("api-port").number());
        server = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), ports().getFirst().number()),
                0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            if (OF_THE_SERVICE.matcher(exchange.getRequestURI().getPath()).find()) {
                proxy.pass(exchange);
            } else {
                serve(exchange, files, headers);
            }
        });
        server.start();
    }

    private Map<String, String> headers(String nginx) {
        Map<String, String> headers = new LinkedHashMap<>();
        String keycloak = "http://localhost:" + settings.port("keycloak-port").number();
        Matcher line = HEADER.matcher(nginx);
        while (line.find()) {
            headers.put(line.group(1), line.group(2).replace("${LUOSHI_KEYCLOAK_ORIGIN}", keycloak));
        }
        if (headers.isEmpty()) {
            throw new Refused("no header lines in " + settings.path("page-headers"));
        }
        return headers;
    }

    private void serve(HttpExchange exchange, Path files, Map<String, String> headers) throws IOException {
        try (exchange) {
            String nonce = UUID.randomUUID().toString();
            headers.forEach(
                    (name, value) -> exchange.getResponseHeaders().set(name, value.replace("$request_id", nonce)));
            String path = exchange.getRequestURI().getPath();
            Path file = files.resolve("." + path).normalize();
            byte[] body;
            String type;
            if (path.equals("/config.json")) {
                body = "{\"issuer\":\"%s\",\"clientId\":\"luoshi-spa\"}"
                        .formatted(Keycloak.issuer(settings))
                        .getBytes(StandardCharsets.UTF_8);
                type = "application/json";
            } else if (file.startsWith(files) && Files.isRegularFile(file) && !path.endsWith(".html")) {
                body = Files.readAllBytes(file);
                type = mediaType(file);
            } else if (path.startsWith("/assets/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            } else {
                Path page = path.endsWith(".html") && Files.isRegularFile(file) ? file : files.resolve("index.html");
                body = Files.readString(page).replace(NONCE, nonce).getBytes(StandardCharsets.UTF_8);
                type = "text/html; charset=utf-8";
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders()
                    .set(
                            "Cache-Control",
                            path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            if (PACKED.matcher(type).find() && packs(exchange)) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                body = packed(body);
            }
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean packs(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] packed(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static String mediaType(Path file) throws IOException {
        String name = file.getFileName().toString();
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return switch (suffix) {
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "wasm" -> "application/wasm";
            case "woff2" -> "font/woff2";
            case "json" -> "application/json";
            default -> {
                String guessed = URLConnection.guessContentTypeFromName(name);
                yield guessed == null ? "application/octet-stream" : guessed;
            }
        };
    }

    @Override
    public boolean answers() {
        return Http.ok(URI.create("http://127.0.0.1:" + ports().getFirst().number() + "/config.json"));
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public String address() {
        return "http://localhost:" + ports().getFirst().number();
    }

    @Override
    public void stopLeftover() {
        // ends with the process
    }

    @Override
    public String lastWords() {
        return "";
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
