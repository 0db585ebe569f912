package org.luoshi.stack;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minio.ListBucketsArgs;
import io.minio.MinioClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service relies on in the stack and the realm. */
class LocalStackTest {
    private static final StackProcess STACK = StackProcess.shared();

    @ParameterizedTest(name = "{0}: role {1}, {2} {3}, name {4}")
    @CsvSource({
        "graduate,graduate,student_number,2022010101,周雨桐",
        "graduate2,graduate,student_number,2022010102,吴俊杰",
        "counselor,counselor,staff_number,T0101,陈思远",
        "adviser,class-adviser,staff_number,T0102,刘晓燕",
        "officer,officer,staff_number,T0103,张国强",
        "leader,leader,staff_number,T0104,李建华",
        "counselor2,counselor,staff_number,T0201,黄文静",
        "officer2,officer,staff_number,T0203,赵立新",
        "leader2,leader,staff_number,T0204,孙丽萍",
        "office,office,staff_number,T0001,王明慧",
        "inspector,inspector,staff_number,T0002,郑守正"
    })
    void tokenSaysWhoAPersonIs(String account, String role, String claim, String number, String name) throws Exception {
        JsonNode token = payload(Tokens.of(account));
        assertEquals(STACK.issuer(), token.get("iss").asText());
        assertTrue(texts(token.get("aud")).contains("luoshi-api"));
        assertTrue(texts(token.get("realm_access").get("roles")).contains(role));
        assertEquals(number, token.get(claim).asText());
        assertEquals(name, token.get("name").asText());
        assertEquals(300, token.get("exp").asLong() - token.get("iat").asLong());
    }

    @Test
    @DisplayName("the reporting machine holds its role and no number of a person")
    void reportingIsAMachine() throws Exception {
        JsonNode token = payload(Tokens.reporting());
        assertTrue(texts(token.get("realm_access").get("roles")).contains("reporting"));
        assertTrue(texts(token.get("aud")).contains("luoshi-api"));
        assertTrue(token.path("staff_number").isMissingNode());
    }

    @Test
    @DisplayName("the page's client takes no passwords and no code without PKCE S256")
    void pageUsesCodeWithPkce() {
        String protocol = STACK.issuer() + "/protocol/openid-connect";
        given().formParam("client_id", "luoshi-spa")
                .formParam("grant_type", "password")
                .formParam("username", "office")
                .formParam("password", "office")
                .post(protocol + "/token")
                .then()
                .statusCode(400);
        String answer = given().redirects()
                .follow(false)
                .get(
                        protocol
                                + "/auth?client_id=luoshi-spa&response_type=code&scope=openid&redirect_uri=http://localhost:5173/")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        assertTrue(answer.contains("error=invalid_request") && answer.contains("code_challenge"), answer);
    }

    @Test
    @DisplayName("people do not set their own number: the user profile lets only administrators edit it")
    void numbersAreSetByAdministrators() throws Exception {
        String realm = java.nio.file.Files.readString(java.nio.file.Path.of("../../deploy/keycloak/luoshi-realm.json"));
        JsonNode profile = new ObjectMapper()
                .readTree(new ObjectMapper()
                        .readTree(realm)
                        .at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
        Set<String> checked = new HashSet<>();
        for (JsonNode attribute : profile.get("attributes")) {
            String name = attribute.get("name").asText();
            if (Set.of("student_number", "staff_number", "full_name").contains(name)) {
                assertEquals(Set.of("admin"), texts(attribute.get("permissions").get("edit")), name);
                checked.add(name);
            }
        }
        assertEquals(3, checked.size());
    }

    @Test
    @DisplayName("nobody gets into the database without an account")
    void noAnonymousAccounts() throws SQLException {
        assertThrows(SQLException.class, () -> connect("", ""));
        assertThrows(SQLException.class, () -> connect("luoshi_app", "wrong"));
    }

    @Test
    @DisplayName("the service's account may not create tables, the owner's may")
    void onlyTheOwnerDefines() throws SQLException {
        try (Connection owner = connect("luoshi_owner", "luoshi-owner");
                Connection app = connect("luoshi_app", "luoshi-app")) {
            assertThrows(SQLException.class, () -> app.createStatement().execute("CREATE TABLE luoshi.probe (a INT)"));
            owner.createStatement().execute("CREATE TABLE luoshi.probe (a INT)");
            owner.createStatement().execute("GRANT SELECT, INSERT ON luoshi.probe TO 'luoshi_app'@'%'");
            try {
                app.createStatement().execute("INSERT INTO luoshi.probe VALUES (1)");
                try (ResultSet rows = app.createStatement().executeQuery("SELECT a FROM luoshi.probe")) {
                    assertTrue(rows.next());
                }
                assertThrows(SQLException.class, () -> app.createStatement().execute("DELETE FROM luoshi.probe"));
            } finally {
                owner.createStatement().execute("DROP TABLE luoshi.probe");
            }
        }
    }

    @Test
    @DisplayName("the store opens with its keys only")
    void storeChecksKeys() throws Exception {
        store("luoshi-secret").listBuckets(ListBucketsArgs.builder().build()).forEach(bucket -> {});
        assertThrows(Exception.class, () -> store("wrong")
                .listBuckets(ListBucketsArgs.builder().build())
                .forEach(bucket -> {}));
    }

    private static MinioClient store(String secret) {
        return MinioClient.builder()
                .endpoint("http://localhost:" + STACK.storePort())
                .credentials("luoshi", secret)
                .build();
    }

    private static Connection connect(String user, String password) throws SQLException {
        // the account's own grants are all it sees, so no database is named
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + STACK.databasePort() + "/?allowPublicKeyRetrieval=true", user, password);
    }

    private static JsonNode payload(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    /** A claim with one value may be written without its list. */
    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        if (list.isTextual()) {
            texts.add(list.asText());
        }
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
