package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Who may hand in what, when; refusals before success, and after each of them nothing is there. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class EvidenceRulesTest {

    private static final Map<String, Object> STATEMENTS = Map.of(
            "version",
            0,
            "attestations",
            List.of("NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL"));

    @Inject
    Fixture fixture;

    private final Client graduate = new Client("graduate");
    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERNSHIP_AGREEMENT", "INTERNSHIP_CERTIFICATE"})
    @DisplayName("R6.2d internship material is refused, and the refusal cites the rule")
    void internship(String kind) {
        String draft = graduate.draft(school.year(), "CONTRACT");
        var problem = graduate.upload(draft, kind, "实习协议.pdf", Samples.pdf()).refused(422, "internship-material");
        assertEquals("R6.2d", problem.get("rule").asText());
        var link = graduate.json(
                "POST", "/declarations/" + draft + "/links", Map.of("kind", kind, "url", "https://a.cn/1"));
        assertEquals(
                "R6.2d", link.refused(422, "internship-material").get("rule").asText());
        assertEquals(0, graduate.evidence(draft).size());
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "ADMISSION_NOTICE, CONTRACT",
        "LABOUR_CONTRACT, STARTUP_ECOMMERCE",
        "SHOP_URL, STARTUP_ECOMMERCE",
        "DIPLOMA, CONTRACT",
        "'', CONTRACT",
        "labour_contract, CONTRACT",
        "NO_INTENTION_PROOF, SEEKING"
    })
    @DisplayName(
            "R3 a kind that the destination has no slot for, that is a link, or that does not exist is refused by name")
    void wrongKind(String kind, String destination) {
        String draft = graduate.draft(school.year(), destination);
        JsonNode problem = graduate.upload(draft, kind, "a.pdf", Samples.pdf()).refused(400, "invalid-request");
        assertEquals("kind", problem.at("/errors/0/field").asText());
        assertEquals(0, graduate.evidence(draft).size());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>1</script>",
                "ftp://shop.example/1",
                "shop.example/1",
                "https:///no-host",
                "https://localhost/1",
                "https://user:pass@shop.example/",
                "http://",
                "https://a b.cn/",
                "   ",
                "",
                "//shop.example/x",
                "HTTPS://shop.example./",
                "file:///etc/passwd",
                "https://shop.example/{overlong}"
            })
    @DisplayName("R3.7c a shop's address that is none is refused, and the field says what to paste")
    void wrongLink(String url) {
        String draft = graduate.draft(school.year(), "STARTUP_ECOMMERCE");
        String sent = url.replace("{overlong}", "x".repeat(2000));
        var problem = graduate.json(
                        "POST", "/declarations/" + draft + "/links", Map.of("kind", "SHOP_URL", "url", sent))
                .refused(400, "invalid-request");
        assertEquals("url", problem.at("/errors/0/field").asText());
        assertEquals(0, graduate.evidence(draft).size());
    }

    @Test
    @DisplayName("R3.7c a shop's address is kept as typed; it fills its slot and has no file to open")
    void link() {
        String draft = graduate.draft(school.year(), "STARTUP_ECOMMERCE");
        String url = "https://shop.example/item?id=1&q=%E5%BA%97#top";
        var answer = graduate.json("POST", "/declarations/" + draft + "/links", Map.of("kind", "SHOP_URL", "url", url));
        String id = answer.id();
        assertEquals(url, answer.json().get("url").asText());
        assertEquals("shopUrl", answer.json().get("slot").asText());
        assertEquals(true, answer.json().get("sha256").isNull());
        graduate.get("/evidence/" + id + "/content").refused(404, "not-found");
    }

    @Test
    @DisplayName("R5.3 evidence of a submitted declaration can neither be added to nor taken from")
    void immutable() {
        String draft = contract();
        String id = graduate.upload(draft, "LABOUR_CONTRACT", "a.pdf", Samples.pdf())
                .id();
        assertEquals(
                200,
                graduate.json("POST", "/declarations/" + draft + "/submission", STATEMENTS)
                        .status());
        graduate.upload(draft, "LABOUR_CONTRACT", "b.pdf", Samples.png()).refused(409, "step-not-allowed");
        graduate.delete("/evidence/" + id).refused(409, "step-not-allowed");
        graduate.json("POST", "/declarations/" + draft + "/links", Map.of("kind", "SHOP_URL", "url", "https://a.cn/"))
                .refused(409, "step-not-allowed");
        new Client("counselor")
                .upload(draft, "LABOUR_CONTRACT", "c.pdf", Samples.jpeg())
                .refused(409, "step-not-allowed");
        new Client("officer")
                .upload(draft, "LABOUR_CONTRACT", "c.pdf", Samples.jpeg())
                .refused(403, "role-not-allowed");
        assertEquals(1, graduate.evidence(draft).size());
        assertEquals(200, graduate.get("/evidence/" + id + "/content").status());
    }

    @Test
    @DisplayName("evidence is listed in the order in which it was handed in, and one's own is taken back from a draft")
    void order() {
        String draft = graduate.draft(school.year(), "CONTRACT");
        List<String> ids = new ArrayList<>();
        for (byte[] file : List.of(Samples.pdf(), Samples.jpeg(), Samples.png(), Samples.webp())) {
            ids.add(graduate.upload(draft, "LABOUR_CONTRACT", "a", file).id());
        }
        assertEquals(ids, ids(draft));
        new Client("counselor").delete("/evidence/" + ids.get(1)).refused(409, "step-not-allowed");
        assertEquals(204, graduate.delete("/evidence/" + ids.remove(1)).status());
        assertEquals(ids, ids(draft));
    }

    @Test
    @DisplayName("the same Idempotency-Key takes a file once, and another body under it is refused")
    void repeated() {
        String draft = contract();
        byte[] body = Client.multipart("LABOUR_CONTRACT", "a.pdf", "application/pdf", Samples.pdf());
        String[] key = {"Idempotency-Key", "upload-" + draft};
        List<String> taken = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> graduate.upload(draft, body, key).id())
                .distinct()
                .toList();
        assertEquals(1, taken.size());
        assertEquals(taken, ids(draft));
        byte[] other = Client.multipart("LABOUR_CONTRACT", "a.pdf", "application/pdf", Samples.png());
        graduate.upload(draft, other, key).refused(409, "key-reused");
        graduate.upload(draft, body, "Idempotency-Key", "mit Leerzeichen").refused(400, "invalid-request");
        String second = graduate.upload(draft, body, "Idempotency-Key", "second-" + draft)
                .id();
        assertNotEquals(taken.getFirst(), second);
        assertEquals(
                200,
                graduate.json("POST", "/declarations/" + draft + "/submission", STATEMENTS)
                        .status());
        assertEquals(
                taken.getFirst(), graduate.upload(draft, body, key).id(), "the answer that was lost, after submitting");
    }

    @Test
    @DisplayName("a body that is no upload is refused by the part that is wrong")
    void wrongBodies() {
        String draft = graduate.draft(school.year(), "CONTRACT");
        String text = new String(
                Client.multipart("LABOUR_CONTRACT", "a", "x", Samples.ascii("%PDF-")),
                java.nio.charset.StandardCharsets.UTF_8);
        List<String> wrong = List.of(
                text.replace("name=\"kind\"", "name=\"art\""),
                text.replace("name=\"file\"", "name=\"kind\""),
                text.replace("name=\"kind\"", "name=\"file\""),
                "--" + Client.BOUNDARY + "--\r\n");
        for (String body : wrong) {
            graduate.upload(draft, Samples.ascii(body)).refused(400, "invalid-request");
        }
        graduate.upload(draft, Samples.ascii("no parts at all")).refused(400, "invalid-request");
        graduate.upload(draft, new byte[0]).refused(400, "invalid-request");
        assertEquals(0, graduate.evidence(draft).size());
    }

    private String contract() {
        Map<String, Object> employer = Map.of(
                "name",
                "长沙湘电科技有限公司",
                "creditCode",
                "91430100MA4L000150",
                "nature",
                "39",
                "location",
                "湖南省长沙市",
                "jobCategory",
                "工程技术人员",
                "contactName",
                "李工",
                "contactPhone",
                "0731-88888888");
        return graduate.json(
                        "POST",
                        "/declarations",
                        Map.of(
                                "cohort",
                                school.year(),
                                "destination",
                                "CONTRACT",
                                "details",
                                Map.of("employer", employer)))
                .id();
    }

    private List<String> ids(String draft) {
        List<String> ids = new ArrayList<>();
        graduate.evidence(draft).forEach(one -> ids.add(one.get("id").asText()));
        return ids;
    }
}
