package org.luoshi.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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

/** What happens to what was declared before: returned, corrected, replaced, disputed (R5.3, R6.1). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CorrectionTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    private final Person graduate = new Person("graduate");
    private final Person counselor = new Person("counselor");
    private final Person officer = new Person("officer");
    private final Person office = new Person("office");

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("what came back says why and until when, and is corrected by a copy with its proof")
    void correction() {
        String id = submitted("CONTRACT", EvidenceKind.LABOUR_CONTRACT);
        counselor
                .post(
                        "/declarations/" + id + "/reviews",
                        Map.of("action", "RETURN", "version", counselor.version(id), "reasons", List.of()))
                .statusCode(422)
                .body("type", is("/problems/reason-missing"));
        counselor
                .post(
                        "/declarations/" + id + "/reviews",
                        Map.of("action", "RETURN", "version", counselor.version(id), "reasons", List.of("OTHER")))
                .statusCode(422)
                .body("type", is("/problems/reason-missing"))
                .body("errors[0].field", is("comment"));
        counselor
                .post(
                        "/declarations/" + id + "/reviews",
                        Map.of(
                                "action", "RETURN",
                                "version", counselor.version(id),
                                "reasons", List.of("NOT_LEGIBLE"),
                                "slots", List.of("contract"),
                                "comment", "第二页看不清"))
                .statusCode(200)
                .body("state", is("RETURNED"))
                .body("countsAs", nullValue())
                .body("dueOn", notNullValue())
                .body("returned.reasons", contains("NOT_LEGIBLE"))
                .body("returned.slots", contains("contract"))
                .body("returned.comment", is("第二页看不清"));
        String copy = graduate.post("/declarations", Map.of("cohort", school.year(), "copyOf", id))
                .statusCode(201)
                .body("copyOf", is(id))
                .body("destination", is("CONTRACT"))
                .body("details.employer.name", is("长沙湘电科技有限公司"))
                .body("evidence", hasSize(1))
                .body("missing", empty())
                .extract()
                .path("id");
        graduate.post("/declarations", Map.of("cohort", school.year(), "destination", "SEEKING"))
                .statusCode(409)
                .body("type", is("/problems/already-exists"))
                .body("declaration", is(copy));
        graduate.step(copy, "SUBMIT").statusCode(200);
        graduate.step(copy, "WITHDRAW")
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("deletable", is(false));
        graduate.delete("/declarations/" + copy).statusCode(409).body("type", is("/problems/step-not-allowed"));
    }

    @Test
    @DisplayName(
            "R5.3 the verified one counts until the next is verified; a submitted not-employed one suspends it at once")
    void supersede() {
        String first = verified("CONTRACT", EvidenceKind.LABOUR_CONTRACT);
        String second = submitted("FURTHER_STUDY", EvidenceKind.ADMISSION_NOTICE);
        graduate.get("/declarations/" + first).body("countsAs", is("VERIFIED"));
        graduate.step(second, "WITHDRAW").statusCode(200);
        graduate.put(
                        "/declarations/" + second,
                        Map.of("version", graduate.version(second), "destination", "SEEKING", "details", Map.of()))
                .statusCode(200);
        graduate.step(second, "SUBMIT").statusCode(200);
        graduate.get("/declarations/" + first).body("state", is("VERIFIED")).body("countsAs", nullValue());
        counselor.step(second, "RETURN").statusCode(200);
        graduate.get("/declarations/" + first).body("countsAs", is("VERIFIED"));
        String third = verified("FURTHER_STUDY", EvidenceKind.ADMISSION_NOTICE);
        graduate.get("/declarations/" + first).body("state", is("SUPERSEDED")).body("countsAs", nullValue());
        graduate.get("/declarations/" + third).body("state", is("VERIFIED")).body("countsAs", is("VERIFIED"));
        graduate.get("/declarations/" + first + "/history")
                .body("items.action", contains("SUBMIT", "PASS", "PASS", "SUPERSEDE"));
    }

    @Test
    @DisplayName("R6.1 a dispute leaves the numerator at once; the office upholds or annuls it")
    void dispute() {
        String id = verified("CONTRACT", EvidenceKind.LABOUR_CONTRACT);
        graduate.post("/declarations/" + id + "/dispute", Map.of("version", graduate.version(id)))
                .statusCode(422)
                .body("type", is("/problems/reason-missing"));
        graduate.step(id, "DISPUTE")
                .statusCode(200)
                .body("state", is("DISPUTED"))
                .body("countsAs", nullValue());
        officer.step(id, "UPHOLD").statusCode(403).body("type", is("/problems/role-not-allowed"));
        office.get("/declarations/" + id).body("allowedActions", contains("UPHOLD", "ANNUL"));
        office.step(id, "UPHOLD").statusCode(200).body("state", is("VERIFIED")).body("countsAs", is("VERIFIED"));
        graduate.step(id, "DISPUTE").statusCode(200);
        office.step(id, "ANNUL").statusCode(200).body("state", is("ANNULLED"));
    }

    private String submitted(String destination, EvidenceKind kind) {
        Map<String, Object> details =
                destination.equals("CONTRACT") ? Map.of("employer", Person.EMPLOYER) : Map.of("schoolName", "湖南工业大学");
        String id = graduate.draft(school.year(), destination, details);
        proofs.give(id, kind, "graduate-upload");
        graduate.step(id, "SUBMIT").statusCode(200);
        return id;
    }

    private String verified(String destination, EvidenceKind kind) {
        String id = submitted(destination, kind);
        counselor.step(id, "PASS").statusCode(200);
        officer.step(id, "PASS").statusCode(200).body("state", is("VERIFIED"));
        return id;
    }
}
