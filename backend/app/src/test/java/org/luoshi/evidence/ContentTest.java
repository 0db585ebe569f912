package org.luoshi.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** Opening a file: parts of it, headers under which a browser cannot be made to run it, and one entry of the log for a viewing. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ContentTest {

    private static final byte[] FILE = Samples.pdf();

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private final Client graduate = new Client("graduate");
    private final Client counselor = new Client("counselor");
    private static String draft;
    private static String path;
    private static String id;

    // once for all that only read
    @BeforeEach
    void evidence() {
        if (id == null) {
            handIn();
        }
    }

    private void handIn() {
        draft = graduate.draft(fixture.school().year(), "CONTRACT");
        id = graduate.upload(draft, "LABOUR_CONTRACT", "合同.pdf", FILE).id();
        path = "/evidence/" + id + "/content";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=5-9, 5, 9",
        "bytes=100-, 100, -1",
        "bytes=-7, -7, -1",
        "bytes=-999999, 0, -1",
        "bytes=3-999999, 3, -1"
    })
    @DisplayName("a range is answered 206 with those bytes alone")
    void ranges(String range, int first, int last) {
        int from = first < 0 ? FILE.length + first : first;
        int to = last < 0 ? FILE.length + last : last;
        var answer = graduate.get(path, "Range", range);
        assertEquals(206, answer.status());
        assertEquals("bytes " + from + "-" + to + "/" + FILE.length, answer.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(FILE, from, to + 1), answer.body());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            value = {"bytes=999999-", "bytes=999999-1000000", "bytes=-0"},
            delimiter = ';')
    @DisplayName("a range outside of the file is a problem that names its size")
    void outside(String range) {
        var answer = graduate.get(path, "Range", range);
        assertEquals(
                FILE.length,
                answer.refused(416, "range-not-satisfiable").get("size").asInt());
        assertEquals("bytes */" + FILE.length, answer.header("Content-Range"));
        given().auth()
                .oauth2(Tokens.of("graduate"))
                .header("Range", range)
                .get("/api/v1" + path)
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .body("status", is(416));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            value = {"lines=1-2", "bytes=9-5", "bytes=a-b", "bytes=0-1,3-4", "bytes=-", "bytes"},
            delimiter = ';')
    @DisplayName("a Range that is none, or has several parts, is answered with the whole file")
    void noRange(String range) {
        var answer = graduate.get(path, "Range", range);
        assertEquals(200, answer.status());
        assertArrayEquals(FILE, answer.body());
    }

    @Test
    @DisplayName("the answer cannot be run, framed as a page of ours, or kept on the way")
    void headers() {
        var answer = counselor.get(path);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").contains("sandbox"));
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertEquals("bytes", answer.header("Accept-Ranges"));
        assertEquals(FILE.length, Integer.parseInt(answer.header("Content-Length")));
        assertEquals(
                304, counselor.get(path, "If-None-Match", answer.header("ETag")).status());
    }

    @Test
    @DisplayName("out of scope and absent are the same 404, for the file as for the list and for deleting")
    void foreign() {
        for (String account : List.of("graduate2", "counselor2", "officer2", "leader2")) {
            Client stranger = new Client(account);
            stranger.get(path).refused(404, "not-found");
            stranger.get("/declarations/" + draft + "/evidence").refused(404, "not-found");
        }
        for (String account : List.of("graduate2", "counselor2")) {
            Client stranger = new Client(account);
            stranger.delete("/evidence/" + id).refused(404, "not-found");
            stranger.upload(draft, "LABOUR_CONTRACT", "a.pdf", FILE).refused(404, "not-found");
        }
        for (String wrong : List.of("0", "-1", "x", "99999999", "123456789012345678901", "1e3", "%00")) {
            graduate.get("/evidence/" + wrong + "/content").refused(404, "not-found");
        }
        assertEquals(1, graduate.evidence(draft).size());
    }

    @Test
    @DisplayName("R8.1 a viewing is one entry of the log, whatever parts a viewer fetches and in whatever order")
    void audited() {
        handIn();
        assertEquals(List.of(), openings());
        counselor.get(path, "Range", "bytes=999999-").refused(416, "range-not-satisfiable");
        assertEquals(List.of(), openings(), "nothing was opened");
        IntStream.range(0, 8).parallel().forEach(i -> counselor.get(path, "Range", "bytes=" + (i + 1) + "-"));
        assertEquals(List.of("counselor"), openings(), "the first byte need not be among them");
        counselor.get(path);
        counselor.get(path, "Range", "bytes=0-99");
        counselor.get(path, "Range", "bytes=-20");
        assertEquals(List.of("counselor"), openings());
        new Client("officer").get(path, "Range", "bytes=-20");
        assertEquals(List.of("counselor", "officer"), openings(), "each person's own");
    }

    private List<?> openings() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select actor_role from audit_entry where event = 'evidence-opened'"
                                + " and subject_type = 'evidence' and subject_id = ?1 order by id")
                .setParameter(1, id)
                .getResultList());
    }
}
