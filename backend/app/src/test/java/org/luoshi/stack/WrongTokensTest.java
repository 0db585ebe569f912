package org.luoshi.stack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only tokens of the realm, for this service, that are still good, are taken; whatever else comes is answered like no token at all. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("a wrong token")
class WrongTokensTest {

    static Stream<String> sorts() {
        return wrong().keySet().stream();
    }

    private static Map<String, String> wrong() {
        JsonNode good = Realm.token("luoshi", "client_id=luoshi-cli&scope=openid", "office");
        String[] parts = good.get("access_token").asText().split("\\.");
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("no token", "no-token");
        wrong.put("three words", "a.b.c");
        wrong.put("signed by nobody", encode("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        wrong.put(
                "a graduate who made themselves the office",
                parts[0] + "."
                        + encode(decode(Tokens.of("graduate").split("\\.")[1]).replace("\"graduate\"", "\"office\""))
                        + "." + parts[2]);
        wrong.put(
                "of another realm",
                Realm.token("master", "client_id=admin-cli", "admin")
                        .get("access_token")
                        .asText());
        wrong.put(
                "of the realm, for another service",
                Realm.token("luoshi", "client_id=admin-cli", "office")
                        .get("access_token")
                        .asText());
        wrong.put("the ID token", good.get("id_token").asText());
        wrong.put("the refresh token", good.get("refresh_token").asText());
        return wrong;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sorts")
    @DisplayName("is answered 401, says what to do, and opens nothing")
    void refused(String sort) {
        String token = wrong().get(sort);
        for (String path : new String[] {"/api/v1/me", "/api/v1/graduates", "/api/v1/statistics/rates?cohort=1949"}) {
            given().auth()
                    .oauth2(token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", is("/problems/unauthenticated"))
                    .body("detail", containsString("请重新登录"))
                    .body("title", notNullValue());
        }
    }

    @Test
    @DisplayName("a good one is taken until it expires, and no longer")
    void expired() {
        Realm.addClient("short-lived", 3);
        String token = taken();
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("type", is("/problems/unauthenticated"))
                .body("detail", containsString("log in")));
    }

    // on its way for three seconds it comes too late: then another one
    private static String taken() {
        for (int tries = 1; ; tries++) {
            String token = Realm.token("luoshi", "client_id=short-lived", "office")
                    .get("access_token")
                    .asText();
            var answer = given().auth().oauth2(token).get("/api/v1/me").then();
            if (answer.extract().statusCode() == 200 || tries == 10) {
                answer.statusCode(200).body("roles", is(java.util.List.of("office")));
                return token;
            }
        }
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
