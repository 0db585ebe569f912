package org.luoshi.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tests' Keycloak as its administrator sees it: further accounts and clients, and tokens of every sort. */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** Adds an account; its password is its name. The same again is no error.
     * @param attributes such as {@code staff_number}
     * @param roles realm names
     * @return its id */
    public static String addAccount(String name, Map<String, String> attributes, List<String> roles) {
        String admin = token("master", "client_id=admin-cli", "admin")
                .get("access_token")
                .asText();
        Map<String, Object> lists = new java.util.HashMap<>();
        attributes.forEach((key, value) -> lists.put(key, List.of(value)));
        lists.put("full_name", List.of(name));
        HttpResponse<String> made = call(
                admin,
                "POST",
                "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "attributes",
                        lists,
                        "credentials",
                        List.of(Map.of("type", "password", "value", name, "temporary", false))));
        if (made.statusCode() == 409) {
            return users("exact=true&username=" + name).get(0).get("id").asText();
        }
        String user = made.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(made.body()));
        List<JsonNode> granted = roles.stream()
                .map(role -> read(call(admin, "GET", "/roles/" + role, null)))
                .toList();
        call(admin, "POST", user.substring(user.indexOf("/users/")) + "/role-mappings/realm", granted);
        return user.substring(user.lastIndexOf('/') + 1);
    }

    /** @param query of the administration, such as {@code q=student_number:1}
     * @return the users it finds */
    public static JsonNode users(String query) {
        String admin = token("master", "client_id=admin-cli", "admin")
                .get("access_token")
                .asText();
        return read(call(admin, "GET", "/users?max=2000&" + query, null));
    }

    /** Gives an account a realm role, as an administrator does by hand. */
    public static void giveRole(String name, String role) {
        String admin = token("master", "client_id=admin-cli", "admin")
                .get("access_token")
                .asText();
        String id = users("exact=true&username=" + name).get(0).get("id").asText();
        call(
                admin,
                "POST",
                "/users/" + id + "/role-mappings/realm",
                List.of(read(call(admin, "GET", "/roles/" + role, null))));
    }

    /** @return the realm roles that an account has, without those that Keycloak gives everybody */
    public static Set<String> roles(String name) {
        String admin = token("master", "client_id=admin-cli", "admin")
                .get("access_token")
                .asText();
        String id = users("exact=true&username=" + name).get(0).get("id").asText();
        Set<String> roles = new TreeSet<>();
        read(call(admin, "GET", "/users/" + id + "/role-mappings/realm", null))
                .forEach(role -> roles.add(role.get("name").asText()));
        roles.removeIf(role -> role.startsWith("default-roles"));
        return roles;
    }

    /** @param path below the administration of the realm
     * @param token of whoever asks
     * @return the status of the answer */
    public static int status(String token, String path) {
        return call(token, "GET", path, null).statusCode();
    }

    /** @return a token of a client's own service account */
    public static String clientToken(String client, String secret) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        return read(send(HttpRequest.newBuilder(at("/realms/luoshi/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build()))
                .get("access_token")
                .asText();
    }

    /** Deletes the users that a query finds. */
    public static void removeUsers(String query) {
        String admin = null;
        int nth = 0;
        for (JsonNode user : users(query)) {
            // a token of the administrator lives a minute, and making one costs as much as twenty requests
            if (nth++ % 100 == 0) {
                admin = token("master", "client_id=admin-cli", "admin")
                        .get("access_token")
                        .asText();
            }
            call(admin, "DELETE", "/users/" + user.get("id").asText(), null);
        }
    }

    /** @return the status with which Keycloak answers a log-in: 200 with a token, else 400 or 401 */
    public static int logIn(String account, String password) {
        String form = "client_id=luoshi-cli&grant_type=password&username=" + account + "&password=" + password;
        return send(HttpRequest.newBuilder(at("/realms/luoshi/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .statusCode();
    }

    /** Adds a public client like {@code luoshi-cli} whose tokens live that long. */
    static void addClient(String id, int tokenSeconds) {
        String admin = token("master", "client_id=admin-cli", "admin")
                .get("access_token")
                .asText();
        call(
                admin,
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        id,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("access.token.lifespan", String.valueOf(tokenSeconds)),
                        "defaultClientScopes",
                        List.of("basic", "profile", "roles", "luoshi-api")));
    }

    /** @param client as the form names it, such as {@code client_id=luoshi-cli}
     * @return what Keycloak answers: access_token, refresh_token and so on */
    static JsonNode token(String realm, String client, String account) {
        String form = client + "&grant_type=password&username=" + account + "&password=" + account;
        return read(send(HttpRequest.newBuilder(at("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
    }

    private static HttpResponse<String> call(String admin, String method, String path, Object body) {
        try {
            return send(HttpRequest.newBuilder(at("/admin/realms/luoshi" + path))
                    .header("Authorization", "Bearer " + admin)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + StackProcess.shared().keycloakPort() + path);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
