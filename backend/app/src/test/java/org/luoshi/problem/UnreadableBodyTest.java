package org.luoshi.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("a body that cannot be read is a problem that names the field")
class UnreadableBodyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no such code            | {\"cohort\": 2022, \"destination\": \"LOTTERY\"}             | destination"
                        + " | must be one of AGREEMENT, CONTRACT",
                "another type            | {\"cohort\": [], \"destination\": \"CONTRACT\"}              | cohort     "
                        + " | wrong type of value, or no such code",
                "a field that is not there | {\"cohort\": 2022, \"state\": \"VERIFIED\"}                | state      "
                        + " | no such field; remove it",
                "a field deeper down     | {\"cohort\": 2022, \"details\": {\"salary\": 1}}             |"
                        + " details.salary | no such field; remove it"
            })
    void namesTheField(String what, String body, String field, String message) {
        given().auth()
                .oauth2(Tokens.of("graduate"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/declarations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/invalid-request"))
                .body("errors[0].field", is(field))
                .body("errors[0].message", startsWith(message));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"not JSON | {cohort", "cut off | {\"cohort\": 2022", "nothing | ''", "a list | []"})
    void saysSo(String what, String body) {
        given().auth()
                .oauth2(Tokens.of("graduate"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/declarations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/invalid-request"))
                .body("detail", notNullValue());
    }

    @Test
    @DisplayName("what is no JSON says where, also deep inside")
    void saysWhere() {
        given().auth()
                .oauth2(Tokens.of("graduate"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\n  \"cohort\": 2022,\n  \"details\": {\"employer\": {name: 1}}\n}")
                .post("/api/v1/declarations")
                .then()
                .statusCode(400)
                .body("line", is(3))
                .body("column", greaterThan(20))
                .body("detail", containsString("line 3"));
    }

    @Test
    @DisplayName("the codes of a field are those of the contract, not the names of constants")
    void codesOfTheContract() {
        given().auth()
                .oauth2(Tokens.of("office"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("cohort", 2022, "name", "x", "role", "dean"))
                .put("/api/v1/assignments/T0999")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("role"))
                .body("errors[0].message", containsString("class-adviser"));
    }
}
