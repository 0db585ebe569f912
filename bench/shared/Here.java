import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the stack of this run is, and single requests to it that are not measured. */
final class Here {
    static final String API = System.getenv("BENCH_API") + "/api/v1";
    static final String KEYCLOAK = System.getenv("BENCH_KEYCLOAK");
    static final String STORE = System.getenv("BENCH_STORE");
    static final long SERVICE = Long.parseLong(System.getenv("BENCH_SERVICE_PID"));
    static final boolean MILLION = !"no".equals(System.getenv("BENCH_MILLION"));

    private static final String SERVICE_SETTINGS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&useServerPrepStmts=false&cachePrepStmts=true&prepStmtCacheSize=256"
            + "&prepStmtCacheSqlLimit=8192&useLocalSessionState=true&allowPublicKeyRetrieval=true&sslMode=PREFERRED";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Held(String token, long until) {}

    private static final Map<String, Held> HELD = new HashMap<>();

    private Here() {}

    /** A connection as the owner of the schema. */
    static Connection database() throws SQLException {
        return connection("connectionTimeZone=UTC&rewriteBatchedStatements=true&allowPublicKeyRetrieval=true&sslMode=DISABLED");
    }

    /** The same with the settings of the driver that the service has (quarkus.datasource.jdbc.url). */
    static Connection databaseAsTheService() throws SQLException {
        return connection(SERVICE_SETTINGS);
    }

    private static Connection connection(String settings) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + System.getenv("BENCH_DATABASE") + "/luoshi?" + settings, "luoshi_owner", "luoshi-owner");
    }

    /** A fresh token of the machine that may query rates. */
    static String reporting() throws IOException {
        return token("client_id=luoshi-reporting&client_secret=luoshi-reporting-secret&grant_type=client_credentials");
    }

    /** A token of somebody whose password is their account's name, good for two minutes at least. */
    static String person(String account) throws IOException {
        Held held = HELD.get(account);
        if (held == null || held.until() < System.nanoTime()) {
            held = new Held(
                    token("client_id=luoshi-cli&grant_type=password&username=" + account + "&password=" + account),
                    System.nanoTime() + 180_000_000_000L);
            HELD.put(account, held);
        }
        return held.token();
    }

    private static String token(String form) throws IOException {
        return member(
                answer(
                        "POST",
                        KEYCLOAK + "/realms/luoshi/protocol/openid-connect/token",
                        null,
                        "application/x-www-form-urlencoded",
                        form),
                "access_token");
    }

    /** Makes a realm account with a role and one attribute. */
    static void account(String name, String role, String attribute, String value) throws IOException {
        String admin = member(
                answer(
                        "POST",
                        KEYCLOAK + "/realms/master/protocol/openid-connect/token",
                        null,
                        "application/x-www-form-urlencoded",
                        "client_id=admin-cli&grant_type=password&username=admin&password=admin"),
                "access_token");
        String users = KEYCLOAK + "/admin/realms/luoshi/users";
        answer("POST", users, admin, "application/json", """
                {"username":"%1$s","enabled":true,"emailVerified":true,"attributes":{"full_name":["%1$s"],"%2$s":["%3$s"]},
                 "credentials":[{"type":"password","value":"%1$s","temporary":false}]}"""
                .formatted(name, attribute, value));
        String id = member(answer("GET", users + "?exact=true&username=" + name, admin, null, null), "id");
        String known = answer("GET", KEYCLOAK + "/admin/realms/luoshi/roles/" + role, admin, null, null);
        answer("POST", users + "/" + id + "/role-mappings/realm", admin, "application/json", "[" + known + "]");
    }

    /** @return the body of a good answer; anything else ends the benchmark */
    static String answer(String method, String address, String token, String type, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(method + " " + address + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** @return the first text member of that name */
    static String member(String json, String name) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }
}
