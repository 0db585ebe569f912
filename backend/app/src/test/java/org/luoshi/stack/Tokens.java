package org.luoshi.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens of the tests' Keycloak, kept until a minute before they expire. */
public final class Tokens {
    private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

    private record Held(String token, Instant until) {}

    private Tokens() {}

    /**
     * A token of a demo account, by password grant.
     *
     * @param account account name, which is its password too: {@code graduate}, {@code counselor}, {@code office} …
     */
    public static String of(String account) {
        return held(account, "client_id=luoshi-cli&grant_type=password&username=%1$s&password=%1$s".formatted(account));
    }

    /** A token of the machine that may query rates and nothing else. */
    public static String reporting() {
        return held(
                "(reporting)",
                "client_id=luoshi-reporting&client_secret=luoshi-reporting-secret&grant_type=client_credentials");
    }

    private static String held(String key, String form) {
        return HELD.compute(
                        key, (name, held) -> held != null && held.until().isAfter(Instant.now()) ? held : request(form))
                .token();
    }

    private static Held request(String form) {
        URI address = URI.create(StackProcess.shared().issuer() + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
            }
            JsonNode body = new ObjectMapper().readTree(answer.body());
            return new Held(
                    body.get("access_token").asText(),
                    Instant.now().plusSeconds(body.get("expires_in").asLong() - 60));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
