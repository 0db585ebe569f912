package org.luoshi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.luoshi.stack.Tokens;

/** Somebody with a real token of the realm and a plain HTTP client, which sends whatever it is told to. */
public record Client(String account) {

    public static final String BOUNDARY = "----luoshi-7d1f";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(new String(body, StandardCharsets.UTF_8), e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /** @return id of the evidence that was taken */
        public String id() {
            assertEquals(201, status, () -> new String(body, StandardCharsets.UTF_8));
            return json().get("id").asText();
        }

        /** Asserts a refusal of the catalogue with everything that a refusal must say.
         * @return its members */
        public JsonNode refused(int expected, String slug) {
            String text = new String(body, StandardCharsets.UTF_8);
            assertEquals(expected, status, text);
            assertEquals("/problems/" + slug, json().path("type").asText(), text);
            assertEquals(expected, json().path("status").asInt(), text);
            for (String member : List.of("title", "detail", "instance")) {
                assertEquals(false, json().path(member).asText().isBlank(), member + " of " + text);
            }
            return json();
        }
    }

    /** @return id of a new draft of one's own */
    public String draft(int cohort, String destination) {
        return json("POST", "/declarations", Map.of("cohort", cohort, "destination", destination))
                .id();
    }

    public Answer upload(String declaration, String kind, String fileName, byte[] content) {
        return upload(declaration, multipart(kind, fileName, "application/octet-stream", content));
    }

    public Answer upload(String declaration, byte[] multipart, String... headers) {
        return send(request("/declarations/" + declaration + "/evidence", headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart)));
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends any text, or none, under any type, or none. */
    public Answer text(String method, String path, String contentType, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(contentType == null ? request : request.header("Content-Type", contentType));
    }

    public Answer json(String method, String path, Map<String, ?> body, String... headers) {
        try {
            return send(request(path, headers)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return every piece of evidence of a declaration, as this person sees it */
    public JsonNode evidence(String declaration) {
        Answer answer = get("/declarations/" + declaration + "/evidence");
        assertEquals(200, answer.status());
        return answer.json();
    }

    /** @param fileName as it stands in the header, quotes written as browsers do
     * @return a body as browsers send it */
    public static byte[] multipart(String kind, String fileName, String mediaType, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 1024);
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(head(fileName, mediaType));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** @return the beginning of the part with the file */
    public static byte[] head(String fileName, String mediaType) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .header("Authorization", "Bearer " + Tokens.of(account));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
