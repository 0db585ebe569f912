package org.luoshi.idempotency;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.Traces;
import org.luoshi.declaration.State;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("a request that is repeated with its Idempotency-Key")
class RepeatedRequestTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    Traces traces;

    private final Person graduate = Persona.GRADUATE.person();
    private final Person counselor = Persona.COUNSELOR.person();
    private String key;
    private Fixture.School school;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
        school = fixture.school();
    }

    @Test
    @DisplayName("takes keys of 1 to 100 visible ASCII characters only")
    void wrongKey() {
        for (String wrong : List.of("with blanks", "x".repeat(101))) {
            graduate.keyed(wrong, "/declarations", draft("CONTRACT"))
                    .statusCode(400)
                    .body("type", is("/problems/invalid-request"));
        }
    }

    @Test
    @DisplayName(
            "other content, another operation: 409 key-reused, and nothing is done; another person's key is another"
                    + " key")
    void reused() {
        String id = graduate.keyed(key, "/declarations", draft("SEEKING"))
                .statusCode(201)
                .extract()
                .path("id");
        List<Object> before = traces.of(id);
        graduate.keyed(key, "/declarations", draft("CONTRACT"))
                .statusCode(409)
                .body("type", is("/problems/key-reused"));
        graduate.keyed(key, "/declarations/" + id + "/submission", Map.of("version", 0))
                .statusCode(409)
                .body("type", is("/problems/key-reused"));
        assertEquals(before, traces.of(id));
        Persona.GRADUATE2
                .person()
                .keyed(key, "/declarations", draft("CONTRACT"))
                .statusCode(201);
    }

    @Test
    @DisplayName(
            "a declaration: the first answer again, though it has changed since; one declaration, one entry of the log")
    void declaration() {
        ValidatableResponse first = graduate.keyed(key, "/declarations", draft("SEEKING"))
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
        String id = first.extract().path("id");
        graduate.step(id, "SUBMIT").statusCode(200);
        List<Object> before = traces.of(id);
        ValidatableResponse again = graduate.keyed(key, "/declarations", draft("SEEKING"))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.extract().header("Location"));
        assertEquals(first.extract().asString(), again.extract().asString());
        assertEquals(before, traces.of(id));
        graduate.get("/declarations?cohort=" + school.year()).body("total", is(1));
    }

    @Test
    @DisplayName("a submission that was refused is not kept: the same request again is judged anew")
    void refusedIsNotKept() {
        String id = graduate.draft(school.year(), "CONTRACT", Map.of("employer", Person.EMPLOYER));
        Map<String, Object> body = Map.of("version", 0, "attestations", Person.FOUR_NOS);
        graduate.keyed(key, "/declarations/" + id + "/submission", body).statusCode(422);
        proofs.give(id, org.luoshi.policy.EvidenceKind.LABOUR_CONTRACT, "graduate-upload");
        graduate.keyed(key, "/declarations/" + id + "/submission", body)
                .statusCode(200)
                .body("state", is("AT_CLASS"));
    }

    @Test
    @DisplayName("a review, a step back, a link: taken once, answered twice")
    void steps() {
        String id = Way.OWN.bring(school, proofs, State.AT_CLASS);
        twice(counselor, "/declarations/" + id + "/reviews", Map.of("action", "PASS", "version", 1), 200, id);
        twice(graduate, "/declarations/" + id + "/withdrawal", Map.of("version", 2), 200, id);
        String shop = Persona.GRADUATE2.person().draft(school.year(), "STARTUP_ECOMMERCE", Map.of());
        Map<String, Object> link = Map.of("kind", "SHOP_URL", "url", "https://shop.example/1");
        twice(Persona.GRADUATE2.person(), "/declarations/" + shop + "/links", link, 201, shop);
    }

    @RepeatedTest(5)
    @DisplayName("twice at the same moment: one is done, both get its answer")
    void atOnce() {
        List<String> made = AtOnce.all(
                () -> graduate.keyed(key, "/declarations", draft("SEEKING"))
                        .statusCode(201)
                        .extract()
                        .asString(),
                () -> graduate.keyed(key, "/declarations", draft("SEEKING"))
                        .statusCode(201)
                        .extract()
                        .asString());
        assertEquals(made.get(0), made.get(1));
        String id = graduate.get("/declarations?cohort=" + school.year())
                .body("total", is(1))
                .extract()
                .path("items[0].id");
        String submission = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("version", 0, "attestations", List.of());
        List<String> submitted = AtOnce.all(
                () -> graduate.keyed(submission, "/declarations/" + id + "/submission", body)
                        .statusCode(200)
                        .extract()
                        .asString(),
                () -> graduate.keyed(submission, "/declarations/" + id + "/submission", body)
                        .statusCode(200)
                        .extract()
                        .asString());
        assertEquals(submitted.get(0), submitted.get(1));
        graduate.get("/declarations/" + id + "/history").body("total", is(1));
    }

    @RepeatedTest(3)
    @DisplayName("without a key a double click makes one declaration, and the second is told which")
    void doubleClick() {
        List<ValidatableResponse> answers = AtOnce.all(
                () -> graduate.post("/declarations", draft("SEEKING")),
                () -> graduate.post("/declarations", draft("SEEKING")));
        assertEquals(
                List.of(201, 409),
                answers.stream().map(one -> one.extract().statusCode()).sorted().toList());
        answers.stream()
                .filter(one -> one.extract().statusCode() == 409)
                .forEach(one -> one.body("type", is("/problems/already-exists")));
    }

    private void twice(Person person, String path, Map<String, Object> body, int status, String id) {
        String own = UUID.randomUUID().toString();
        String first =
                person.keyed(own, path, body).statusCode(status).extract().asString();
        List<Object> before = traces.of(id);
        String again = person.keyed(own, path, body)
                .statusCode(status)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();
        assertEquals(first, again, path);
        assertEquals(before, traces.of(id), path);
    }

    private Map<String, Object> draft(String destination) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cohort", school.year());
        body.put("destination", destination);
        body.put("details", Map.of());
        return body;
    }
}
