package org.luoshi.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.stack.LocalStackResource;

/** A declaration's way through the school, with the tokens of the real realm; refusals before success. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class JourneyTest {

    private static final Map<String, Object> DETAILS = Map.of("employer", Person.EMPLOYER);

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    private final Person graduate = new Person("graduate");
    private final Person counselor = new Person("counselor");
    private final Person adviser = new Person("adviser");
    private final Person officer = new Person("officer");

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("R3.2 a labour contract: drafted, proved, submitted, passed at the class and at the college, counted")
    void contract() {
        String id = graduate.draft(school.year(), "CONTRACT", DETAILS);
        graduate.get("/declarations/" + id)
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("allowedActions", contains("SUBMIT"))
                .body("attestations", containsInAnyOrder(Person.FOUR_NOS.toArray()))
                .body("missing.slot", contains("contract"))
                .body("editable", is(true))
                .body("countsAs", nullValue())
                .body("graduate.name", is("毕业生0101"))
                .body("details.employer.nature", is("39"));
        graduate.step(id, "SUBMIT")
                .statusCode(422)
                .body("type", is("/problems/evidence-missing"))
                .body("rule", is("R3.2"))
                .body("missing[0].slot", is("contract"))
                .body("missing[0].kinds", contains("LABOUR_CONTRACT"));
        proofs.give(id, EvidenceKind.LABOUR_CONTRACT, "graduate-upload");
        graduate.post(
                        "/declarations/" + id + "/submission",
                        Map.of("version", 0, "attestations", List.of("NOT_FORCED")))
                .statusCode(422)
                .body("type", is("/problems/attestation-missing"))
                .body("missing", contains("DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL"));
        graduate.post("/declarations/" + id + "/submission", Map.of("version", 7, "attestations", Person.FOUR_NOS))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"))
                .body("currentVersion", is(0));
        graduate.step(id, "SUBMIT")
                .statusCode(200)
                .body("state", is("AT_CLASS"))
                .body("countsAs", is("REPORTED"))
                .body("submittedAt", notNullValue())
                .body("slots[0].filledBy", hasSize(1))
                .body("allowedActions", contains("WITHDRAW"));
        graduate.put("/declarations/" + id, Map.of("version", 1, "destination", "AGREEMENT", "details", Map.of()))
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"))
                .body("allowedActions", contains("WITHDRAW"));
        officer.step(id, "PASS")
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"))
                .body("allowedActions", empty());
        counselor.step(id, "PASS").statusCode(200).body("state", is("AT_COLLEGE"));
        counselor.step(id, "PASS").statusCode(409).body("type", is("/problems/step-not-allowed"));
        officer.step(id, "PASS")
                .statusCode(200)
                .body("state", is("VERIFIED"))
                .body("countsAs", is("VERIFIED"))
                .body("allowedActions", contains("RETURN"));
        graduate.get("/declarations/" + id + "/history")
                .statusCode(200)
                .body("items.action", contains("SUBMIT", "PASS", "PASS"))
                .body("items.role", contains("graduate", "counselor", "officer"))
                .body("items.version", contains(0, 1, 2))
                .body("items[0].attestations", hasItems(Person.FOUR_NOS.toArray()))
                .body(
                        "items[0].contentDigest",
                        equalTo(graduate.get("/declarations/" + id + "/history")
                                .extract()
                                .path("items[2].contentDigest")));
    }

    @Test
    @DisplayName("R8.1 entered on behalf: the graduate confirms, and whoever entered it never reviews it")
    void onBehalf() {
        String id = adviser.post(
                        "/declarations",
                        Map.of(
                                "cohort",
                                school.year(),
                                "graduateId",
                                String.valueOf(school.graduate().id),
                                "destination",
                                "CONTRACT",
                                "details",
                                DETAILS))
                .statusCode(201)
                .body("onBehalf", is(true))
                .body("enteredRole", is("class-adviser"))
                .body("allowedActions", contains("PROPOSE"))
                .extract()
                .path("id");
        proofs.give(id, EvidenceKind.LABOUR_CONTRACT, "somebody");
        counselor.step(id, "PROPOSE").statusCode(409).body("type", is("/problems/step-not-allowed"));
        adviser.step(id, "PROPOSE")
                .statusCode(200)
                .body("state", is("AWAITING_GRADUATE"))
                .body("countsAs", nullValue());
        graduate.step(id, "CONFIRM").statusCode(200).body("state", is("AT_CLASS"));
        adviser.get("/declarations/" + id).body("allowedActions", empty());
        adviser.step(id, "PASS").statusCode(409).body("type", is("/problems/maker-is-checker"));
        adviser.step(id, "RETURN").statusCode(409).body("type", is("/problems/maker-is-checker"));
        counselor.step(id, "PASS").statusCode(200).body("state", is("AT_COLLEGE"));
    }

    @Test
    @DisplayName("R3.8 freelance: the class adviser cannot pass it, the counselor states it, the college seals it")
    void freelance() {
        String id = graduate.draft(school.year(), "FREELANCE", Map.of("workDescription", "自由撰稿"));
        proofs.give(id, EvidenceKind.EMPLOYMENT_STATEMENT, "graduate-upload");
        proofs.give(id, EvidenceKind.ID_CARD_COPY, "graduate-upload");
        graduate.step(id, "SUBMIT").statusCode(200);
        adviser.get("/declarations/" + id).body("allowedActions", empty());
        adviser.step(id, "PASS")
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"))
                .body("rule", is("R3.8"));
        counselor.get("/declarations/" + id).body("attestations", contains("COUNSELOR_VERIFIED"));
        counselor
                .post("/declarations/" + id + "/reviews", Map.of("action", "PASS", "version", 1))
                .statusCode(422)
                .body("type", is("/problems/attestation-missing"))
                .body("rule", is("R3.8"));
        counselor.step(id, "PASS").statusCode(200);
        officer.post("/declarations/" + id + "/reviews", Map.of("action", "PASS", "version", 2))
                .statusCode(422)
                .body("missing", contains("COLLEGE_VERIFIED_AND_SEALED"));
        officer.step(id, "PASS").statusCode(200).body("state", is("VERIFIED"));
    }
}
