package org.luoshi.concern;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** A graduate reports pressure; refusals before success. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ConcernTest {

    private static final Map<String, Object> COERCION = Map.of("kind", "COERCION", "text", "辅导员要求不签协议就不办离校手续");

    @Inject
    Fixture fixture;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    private static RequestSpecification as(String account) {
        return given().auth().oauth2(Tokens.of(account)).contentType("application/json");
    }

    private static ValidatableResponse file(String account, Map<String, ?> body) {
        return as(account).body(body).post("/api/v1/concerns").then();
    }

    private static ValidatableResponse resolve(String account, String id, Map<String, ?> body) {
        return as(account)
                .body(body)
                .post("/api/v1/concerns/" + id + "/resolution")
                .then();
    }

    private static String filed(String account) {
        return file(account, COERCION).statusCode(201).extract().path("id");
    }

    @Test
    @DisplayName("R6.2 class and college can neither read, send nor answer: 403; without a token 401")
    void pastClassAndCollege() {
        given().get("/api/v1/concerns").then().statusCode(401);
        for (String account : new String[] {"counselor", "adviser", "officer", "leader"}) {
            as(account).get("/api/v1/concerns").then().statusCode(403).body("type", is("/problems/role-not-allowed"));
            file(account, COERCION).statusCode(403);
            resolve(account, "0", Map.of("outcome", "CONFIRMED", "text", "好")).statusCode(403);
        }
        given().auth().oauth2(Tokens.reporting()).get("/api/v1/concerns").then().statusCode(403);
        file("office", COERCION).statusCode(403);
        resolve("graduate", "0", Map.of("outcome", "CONFIRMED", "text", "好")).statusCode(403);
    }

    @Test
    @DisplayName("what cannot be taken says what to do: no text, an unknown kind, somebody else's declaration")
    void refusals() {
        file("graduate", Map.of("kind", "COERCION", "text", "  "))
                .statusCode(400)
                .body("errors.field", hasItem("text"));
        file("graduate", Map.of("kind", "RUMOUR", "text", "…"))
                .statusCode(400)
                .body("type", is("/problems/invalid-request"))
                .body("errors.field", hasItem("kind"));
        file("graduate", Map.of("kind", "COERCION", "text", "…", "sender", "me"))
                .statusCode(400);
        String foreign = as("graduate2")
                .body(Map.of("cohort", school.year(), "destination", "SEEKING"))
                .post("/api/v1/declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> about = new HashMap<>(COERCION);
        about.put("declaration", foreign);
        file("graduate", about).statusCode(404).body("type", is("/problems/not-found"));
        resolve("office", "00000000000000000000000000000000", Map.of("outcome", "CONFIRMED", "text", "好"))
                .statusCode(404);
    }

    @Test
    @DisplayName(
            "R6.2 sent, read by office and inspector, answered; the sender follows it, another graduate sees nothing")
    void answered() {
        String id = filed("graduate");
        as("graduate2")
                .get("/api/v1/concerns?cohort=" + school.year())
                .then()
                .statusCode(200)
                .body("total", is(0));
        for (String account : new String[] {"office", "inspector"}) {
            as(account)
                    .get("/api/v1/concerns?status=OPEN&kind=COERCION&cohort=" + school.year())
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].rule", is("R6.2a"))
                    .body("items[0].resolvable", is(true));
        }
        resolve("office", id, Map.of("outcome", "CONFIRMED"))
                .statusCode(422)
                .body("type", is("/problems/reason-missing"))
                .body("rule", is("R6.2a"));
        resolve("office", id, Map.of("outcome", "REFERRED", "text", "已转学校纪检部门", "version", 9))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"))
                .body("currentVersion", is(0));
        resolve("office", id, Map.of("outcome", "REFERRED", "text", "已转学校纪检部门", "version", 0))
                .statusCode(200)
                .body("status", is("REFERRED"))
                .body("resolvable", is(true));
        resolve("inspector", id, Map.of("outcome", "CONFIRMED", "text", "情况属实,已纠正"))
                .statusCode(200)
                .body("status", is("RESOLVED"));
        resolve("office", id, Map.of("outcome", "NOT_CONFIRMED", "text", "再看"))
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"));
        as("graduate")
                .get("/api/v1/concerns?cohort=" + school.year())
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].status", is("RESOLVED"))
                .body("items[0].outcome", is("CONFIRMED"))
                .body("items[0].answer", is("情况属实,已纠正"))
                .body("items[0].resolvable", is(false));
    }

    @Test
    @DisplayName(
            "of a declaration the office sees destination and employer, if the sender wants it, and never which one it is")
    void aboutADeclaration() {
        String declaration = as("graduate")
                .body(Map.of(
                        "cohort",
                        school.year(),
                        "destination",
                        "CONTRACT",
                        "details",
                        Map.of("employer", Map.of("name", "长沙湘电科技有限公司"))))
                .post("/api/v1/declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> about = new HashMap<>(COERCION);
        about.put("kind", "FALSE_AGREEMENT");
        about.put("declaration", declaration);
        file("graduate", about)
                .statusCode(201)
                .body("destination", is("CONTRACT"))
                .body("employerName", is("长沙湘电科技有限公司"))
                .body("declaration", nullValue());
    }

    @Test
    @DisplayName("the same request again is the same concern; the same key with another text is refused")
    void repeated() {
        String key = UUID.randomUUID().toString();
        String id = as("graduate")
                .header("Idempotency-Key", key)
                .body(COERCION)
                .post("/api/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("graduate")
                .header("Idempotency-Key", key)
                .body(COERCION)
                .post("/api/v1/concerns")
                .then()
                .statusCode(201)
                .body("id", is(id));
        as("graduate")
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "INTERNSHIP", "text", "别的"))
                .post("/api/v1/concerns")
                .then()
                .statusCode(409)
                .body("type", is("/problems/key-reused"));
    }

    @Test
    @DisplayName("an account may send five a day, the sixth gets 429; the answer says so without losing what arrived")
    void limited() {
        // other tests may have sent some of the five
        int status = 201;
        for (int i = 0; i < 6 && status == 201; i++) {
            status = file("graduate2", COERCION).extract().statusCode();
        }
        file("graduate2", COERCION)
                .statusCode(429)
                .body("type", is("/problems/rate-limited"))
                .body("detail", containsString("5"))
                .header("Retry-After", not(nullValue()));
        as("graduate2")
                .get("/api/v1/concerns")
                .then()
                .body("total", is(5))
                .body("items.status", everyItem(is(oneOf("OPEN", "RESOLVED", "REFERRED"))));
    }
}
