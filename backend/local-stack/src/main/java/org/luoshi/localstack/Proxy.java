package org.luoshi.localstack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** Passes requests of the page on to the service, bodies as they come: nothing is gathered in memory or on disk. */
final class Proxy {
    private static final Set<String> PER_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding", "http2-settings");

    private final String target;

    Proxy(String target) {
        this.target = target;
    }

    void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer =
                    Http.CLIENT.send(request(exchange), HttpResponse.BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!PER_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            long length = answer.headers().firstValueAsLong("content-length").orElse(0);
            boolean none = answer.statusCode() == 204
                    || answer.statusCode() == 304
                    || exchange.getRequestMethod().equals("HEAD")
                    || answer.headers()
                            .firstValue("content-length")
                            .filter("0"::equals)
                            .isPresent();
            exchange.sendResponseHeaders(answer.statusCode(), none ? -1 : length);
            try (InputStream from = answer.body()) {
                copy(from, exchange.getResponseBody());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException away) {
            // the service is away or the reader has gone; an answer that has begun just ends
            if (exchange.getResponseCode() == -1) {
                exchange.sendResponseHeaders(502, -1);
            }
        }
    }

    private HttpRequest request(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        boolean chunked = exchange.getRequestHeaders().containsKey("Transfer-Encoding");
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (chunked) {
            body = HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody);
        } else if (length != null && !length.equals("0")) {
            body = HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody), Long.parseLong(length));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), body);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!PER_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** Flushes each piece, so that a stream of events arrives as it is sent. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[16 * 1024];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            to.write(piece, 0, read);
            to.flush();
        }
    }
}
