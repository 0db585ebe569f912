package org.luoshi.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** What a machine reads in proofs, with the real reader: shown to reviewers and hinted at. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingTest {

    private static final String NAME = "毕业生0101";

    @Inject
    Fixture fixture;

    @Inject
    Reading reading;

    private final Person graduate = new Person("graduate");
    private final Person counselor = new Person("counselor");
    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    private static String field(String name) {
        return "findings.find { it.field == '" + name + "' }";
    }

    @Test
    @DisplayName("R6.1 a contract that says what was typed: agreement with its places, no hint")
    void agrees() {
        String draft = reading.draft(school);
        String id = reading.upload(draft, "合同.pdf", Reading.contract().pdf());
        graduate.step(draft, "SUBMIT").statusCode(200);
        reading.of(id).body("state", is("WAITING")).body("findings", empty());
        reading.read(id);
        reading.of(id)
                .body("state", is("READ"))
                .body("means", is("TEXT_LAYER"))
                .body("pages", is(1))
                .body(field("NAME") + ".outcome", is("AGREES"))
                .body(field("EMPLOYER") + ".outcome", is("AGREES"))
                .body(field("CREDIT_CODE") + ".outcome", is("AGREES"))
                .body(field("EMPLOYER") + ".places[0].page", is(1))
                .body(field("EMPLOYER") + ".places[0].top", lessThan(0.2f))
                .body("findings.field", not(hasItem("INTERNSHIP_WORDS")));
        counselor.get("/declarations/" + draft).body("flags", empty());
    }

    @Test
    @DisplayName(
            "R6.1 another employer on the contract: seen beside the typed one, a hint in neutral words, gone once corrected")
    void differs() {
        String draft = reading.draft(school);
        String id = reading.upload(
                draft,
                "合同.pdf",
                Reading.contract().about(NAME, "株洲云山物流有限公司", Reading.CODE).pdf());
        graduate.step(draft, "SUBMIT").statusCode(200);
        reading.read(id);
        reading.of(id)
                .body(field("EMPLOYER") + ".outcome", is("DIFFERS"))
                .body(field("EMPLOYER") + ".typed", is("长沙湘电科技有限公司"))
                .body(field("EMPLOYER") + ".seen", is("株洲云山物流有限公司"));
        counselor
                .get("/declarations/" + draft)
                .body("flags.kind", contains("PROOF_DIFFERS"))
                .body("flags[0].evidenceId", is(id))
                .body("flags[0].detail.zh", is("用人单位"));
        graduate.step(draft, "WITHDRAW").statusCode(200);
        var corrected = new java.util.HashMap<>(Person.EMPLOYER);
        corrected.put("name", "株洲云山物流有限公司");
        graduate.put(
                        "/declarations/" + draft,
                        Map.of(
                                "version", graduate.version(draft),
                                "destination", "CONTRACT",
                                "details", Map.of("employer", corrected)))
                .statusCode(200);
        graduate.step(draft, "SUBMIT").statusCode(200);
        counselor.get("/declarations/" + draft).body("flags", empty());
    }

    @Test
    @DisplayName("R6.2d a text headed 顶岗实习协议 is marked; a pass waits for what the reviewer found out")
    void internship() {
        String draft = reading.draft(school);
        String id = reading.upload(
                draft, "合同.pdf", Reading.contract().titled("顶岗实习协议").pdf());
        graduate.step(draft, "SUBMIT").statusCode(200);
        reading.read(id);
        reading.of(id)
                .body(field("INTERNSHIP_WORDS") + ".seen", is("顶岗实习协议"))
                .body(field("INTERNSHIP_WORDS") + ".heading", is(true))
                .body(field("INTERNSHIP_WORDS") + ".typed", nullValue());
        counselor.get("/declarations/" + draft).body("flags.kind", contains("INTERNSHIP_WORDS"));
        counselor.step(draft, "PASS").statusCode(422).body("type", is("/problems/flag-open"));
    }

    @Test
    @DisplayName("a photograph is read by the engine, whichever way it lies; what it cannot read is said to be so")
    void pictures() {
        String draft = reading.draft(school);
        String photo = reading.upload(
                draft, "照片.jpg", Sight.ROTATED.of(Reading.contract().scan(), new Random(2)));
        String nothing = reading.upload(draft, "空白.pdf", Paper.blank());
        reading.read(photo);
        reading.read(nothing);
        reading.of(photo)
                .body("state", is("READ"))
                .body("means", is("PICTURE"))
                .body(field("EMPLOYER") + ".outcome", is("AGREES"))
                .body(field("CREDIT_CODE") + ".outcome", is("AGREES"));
        reading.of(nothing).body("state", is("READ")).body(field("EMPLOYER") + ".outcome", is("NOT_FOUND"));
        counselor.get("/declarations/" + draft).body("flags", empty());
    }
}
