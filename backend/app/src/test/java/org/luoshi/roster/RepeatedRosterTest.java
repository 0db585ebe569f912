package org.luoshi.roster;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.Traces;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("a roster file that is handed in again with its Idempotency-Key")
class RepeatedRosterTest {

    private static final byte[] FILE = Roster.of(3).xlsx();

    @Inject
    Fixture fixture;

    @Inject
    Traces traces;

    private String key;
    private int year;

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
        key = UUID.randomUUID().toString();
    }

    @Test
    @DisplayName("another file, another way to take it, another cohort: 409 key-reused, and nothing is done")
    void reused() {
        handIn(FILE, "").statusCode(201);
        int mine = year;
        int another = fixture.emptyCohort();
        long log = traces.logLength();
        isReused(handIn(Roster.of(4).xlsx(), ""));
        isReused(handIn(FILE, "removeMissing=true&expectedMissing=0"));
        year = another;
        isReused(handIn(FILE, ""));
        year = mine;
        assertEquals(log, traces.logLength());
        imports(1);
    }

    @Test
    @DisplayName(
            "gets the first answer, though the roster has changed since: one report, one version, one entry of the log")
    void replayed() {
        ValidatableResponse first = handIn(FILE, "").statusCode(201).header("Idempotent-Replayed", nullValue());
        Caller.OFFICE.importRoster(year, Roster.of(5).xlsx(), "").statusCode(201);
        long log = traces.logLength();
        ValidatableResponse again = handIn(FILE, "")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.extract().header("Location"))
                .body("version", is(1))
                .body("added", is(3));
        assertEquals(first.extract().asString(), again.extract().asString());
        assertEquals(log, traces.logLength());
        imports(2);
    }

    @Test
    @DisplayName("a dry run is answered again as well")
    void dryRun() {
        String first = handIn(FILE, "dryRun=true").statusCode(200).extract().asString();
        Caller.OFFICE.importRoster(year, FILE, "").statusCode(201);
        String again = handIn(FILE, "dryRun=true")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();
        assertEquals(first, again);
    }

    @Test
    @DisplayName("a rejected file is not kept: the corrected one may come under the same key")
    void rejected() {
        handIn(Roster.of(3).with(2, "学制", "9").xlsx(), "").statusCode(422);
        handIn(FILE, "").statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    @DisplayName("a long file is sent to the report of the first, and is read once")
    void inBackground() {
        byte[] file = Roster.of(21_000).csv();
        String id = handIn(file, "").statusCode(202).extract().path("id");
        handIn(file, "")
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .header("Location", org.hamcrest.Matchers.endsWith("/roster-imports/" + id))
                .body("id", is(id));
        imports(1);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Caller.OFFICE
                .get("/cohorts/" + year + "/roster-imports/" + id)
                .extract()
                .path("status")
                .equals("ACCEPTED"));
        handIn(file, "").statusCode(202).body("id", is(id));
        imports(1);
    }

    @RepeatedTest(3)
    @DisplayName(
            "twice at the same moment: taken once; the other gets its answer or is asked to wait, and then gets it")
    void atOnce() {
        List<ValidatableResponse> answers = AtOnce.all(() -> handIn(FILE, ""), () -> handIn(FILE, ""));
        for (ValidatableResponse answer : answers) {
            int status = answer.extract().statusCode();
            assertTrue(Set.of(201, 409).contains(status), answer.extract().asString());
            if (status == 409) {
                answer.body("type", is("/problems/out-of-order"));
            }
        }
        handIn(FILE, "").statusCode(201).header("Idempotent-Replayed", "true").body("version", is(1));
        Caller.OFFICE
                .get("/cohorts/" + year + "/roster-imports")
                .body("items.findAll { it.status == 'ACCEPTED' }.size()", is(1));
    }

    private ValidatableResponse handIn(byte[] file, String query) {
        return Caller.OFFICE
                .asked()
                .header("Idempotency-Key", key)
                .multiPart("file", "花名册.xlsx", file)
                .post("/api/v1/cohorts/" + year + "/roster-imports" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static void isReused(ValidatableResponse answer) {
        answer.statusCode(409).body("type", is("/problems/key-reused"));
    }

    private void imports(int total) {
        Caller.OFFICE.get("/cohorts/" + year + "/roster-imports").body("total", is(total));
    }
}
