package org.luoshi.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The users of the realm, through Keycloak's administration, as the service account of one client that may manage users and nothing else.
 * Every method throws {@link KeycloakAway} where the answer says neither yes nor no. */
@ApplicationScoped
class KeycloakUsers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);

    private record Token(String text, Instant until) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ObjectMapper json;
    private final AccountSettings settings;
    private final String realm;
    private final String users;
    private final Clock clock;
    private volatile Token token;

    KeycloakUsers(
            ObjectMapper json,
            AccountSettings settings,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            Clock clock) {
        this.json = json;
        this.settings = settings;
        this.realm = realm;
        this.users = realm.replaceFirst("/realms/", "/admin/realms/") + "/users";
        this.clock = clock;
    }

    /** @return id of the user that has this number in the attribute */
    Optional<String> find(AccountKind kind, String number) {
        String query = URLEncoder.encode(kind.attribute() + ":" + number, StandardCharsets.UTF_8);
        JsonNode found = read(send("GET", "?exact=true&max=2&briefRepresentation=true&q=" + query, null));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).get("id").asText());
    }

    /** Makes a user whose name is the number, without a password.
     * @return its id, or nothing where the realm refuses: a name that is somebody else's, or no name at all */
    Optional<String> create(AccountKind kind, String number, String fullName) {
        HttpResponse<String> answer = send(
                "POST",
                "",
                Map.of(
                        "username",
                        number,
                        "enabled",
                        true,
                        "attributes",
                        Map.of(kind.attribute(), List.of(number), "full_name", List.of(fullName))));
        if (answer.statusCode() == 409 || answer.statusCode() == 400) {
            return Optional.empty();
        }
        expect(answer, 201);
        String location = answer.headers().firstValue("Location").orElse("");
        return Optional.of(location.substring(location.lastIndexOf('/') + 1));
    }

    /** @return the realm roles of a user; nothing where there is no such user any more */
    Optional<Set<String>> roles(String id) {
        HttpResponse<String> answer = send("GET", "/" + id + "/role-mappings/realm", null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        read(answer).forEach(role -> names.add(role.get("name").asText()));
        return Optional.of(names);
    }

    /** Takes those of these realm roles from a user that it has; one that is gone already has none. */
    void takeRoles(String id, Set<String> roles) {
        HttpResponse<String> answer = send("GET", "/" + id + "/role-mappings/realm", null);
        if (answer.statusCode() == 404) {
            return;
        }
        var held = json.createArrayNode();
        for (JsonNode role : read(answer)) {
            if (roles.contains(role.get("name").asText())) {
                held.add(role);
            }
        }
        if (!held.isEmpty()) {
            expect(send("DELETE", "/" + id + "/role-mappings/realm", held), 204);
        }
    }

    /** Gives a user those of these realm roles that it lacks. */
    void giveRoles(String id, Set<String> roles) {
        var missing = json.createArrayNode();
        for (JsonNode role : read(send("GET", "/" + id + "/role-mappings/realm/available", null))) {
            if (roles.contains(role.get("name").asText())) {
                missing.add(role);
            }
        }
        if (!missing.isEmpty()) {
            expect(send("POST", "/" + id + "/role-mappings/realm", missing), 204);
        }
    }

    /** Enables or disables a user; a disabled one is logged out at once.
     * @return false where there is no such user any more */
    boolean enable(String id, boolean enabled) {
        HttpResponse<String> found = send("GET", "/" + id, null);
        if (found.statusCode() == 404) {
            return false;
        }
        ObjectNode user = (ObjectNode) read(found);
        user.put("enabled", enabled);
        expect(send("PUT", "/" + id, user), 204);
        if (!enabled) {
            expect(send("POST", "/" + id + "/logout", Map.of()), 204);
        }
        return true;
    }

    /** Sets a password.
     * @return false where there is no such user any more */
    boolean setPassword(String id, String password) {
        HttpResponse<String> answer = send(
                "PUT", "/" + id + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
        if (answer.statusCode() == 404) {
            return false;
        }
        expect(answer, 204);
        return true;
    }

    /** Deletes a user; one that is gone already is gone. */
    void delete(String id) {
        HttpResponse<String> answer = send("DELETE", "/" + id, null);
        if (answer.statusCode() != 404) {
            expect(answer, 204);
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        HttpResponse<String> answer = ask(method, path, body);
        if (answer.statusCode() == 401) {
            token = null; // the realm may have been made anew
            answer = ask(method, path, body);
        }
        return answer;
    }

    private HttpResponse<String> ask(String method, String path, Object body) {
        try {
            HttpRequest.BodyPublisher content = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
            return call(HttpRequest.newBuilder(URI.create(users + path))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .method(method, content));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String token() {
        Token held = token;
        if (held == null || held.until().isBefore(clock.instant())) {
            String form = "grant_type=client_credentials&client_id="
                    + URLEncoder.encode(settings.clientId(), StandardCharsets.UTF_8) + "&client_secret="
                    + URLEncoder.encode(settings.clientSecret().orElse(""), StandardCharsets.UTF_8);
            HttpResponse<String> answer =
                    call(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
            expect(answer, 200);
            JsonNode given = read(answer);
            held = new Token(
                    given.get("access_token").asText(),
                    clock.instant()
                            .plusSeconds(given.get("expires_in").asLong())
                            .minus(BEFORE_ITS_END));
            token = held;
        }
        return held.text();
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new KeycloakAway("Keycloak does not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway("stopped", stopped);
        }
    }

    // the body may hold what was sent: it is not repeated
    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new KeycloakAway(
                    "Keycloak answers " + answer.statusCode() + " to "
                            + answer.request().method(),
                    answer.statusCode());
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        expect(answer, 200);
        try {
            return json.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new KeycloakAway("Keycloak answers something else", unreadable);
        }
    }
}
