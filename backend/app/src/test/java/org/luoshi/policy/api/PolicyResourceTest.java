package org.luoshi.policy.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.policy.Decree;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("GET /policy")
class PolicyResourceTest {
    private static final String PATH = "/api/v1/policy";

    @Test
    void isNotForAnonymousCallers() {
        given().get(PATH).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    @DisplayName("says who may call before it says what is wrong with the call")
    void checksTheCallerFirst() {
        given().queryParam("year", 2022).get(PATH).then().statusCode(401);
        as(Tokens.reporting()).queryParam("cohort", "abc").get(PATH).then().statusCode(403);
    }

    @Test
    @DisplayName("is not for scripts that ask for rates")
    void isNotForReporting() {
        as(Tokens.reporting()).get(PATH).then().statusCode(403).body("type", equalTo("/problems/role-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "20.5", "0", "99999", "99999999999"})
    void refusesWhatIsNoYear(String cohort) {
        as(Tokens.of("graduate"))
                .queryParam("cohort", cohort)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains("cohort"));
    }

    @Test
    void refusesUnknownParameters() {
        as(Tokens.of("graduate"))
                .queryParam("year", 2022)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("year"));
    }

    @Test
    void showsTheCodesOfACohort() {
        as(Tokens.of("graduate"))
                .queryParam("cohort", 2022)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("version", equalTo(Decree.POLICY_VERSION))
                .body("cohort", equalTo(2022))
                .body("destinations", hasSize(15))
                .body("destinations[9].code", equalTo("FREELANCE"))
                .body("destinations[9].rule", equalTo("R3.8"))
                .body("destinations[9].name.zh", equalTo("自由职业"))
                .body(
                        "destinations[9].slots.kinds",
                        contains(contains("EMPLOYMENT_STATEMENT"), contains("ID_CARD_COPY")))
                .body("destinations[9].attestations.attestation[-1]", equalTo("COLLEGE_VERIFIED_AND_SEALED"))
                .body("destinations[9].nationalCodes.code", contains("76"))
                .body("destinations[5].nationalCodes.code[0]", equalTo("502"))
                .body("kinds.findAll { it.refused }.code", contains("INTERNSHIP_AGREEMENT", "INTERNSHIP_CERTIFICATE"))
                .body("fourNos.rule", contains("R6.2a", "R6.2b", "R6.2c", "R6.2d"));
    }

    @Test
    void showsTheNewestCodesWithoutACohort() {
        as(Tokens.of("inspector"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("cohort", nullValue())
                .body("destinations[11].nationalCodes.name", contains("境外留学"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
