package org.luoshi.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** What becomes of a reading: seen by those whose graduate it is, contradicted on the record, personal as the proof itself. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingKeptTest {

    @Inject
    Fixture fixture;

    @Inject
    Reading reading;

    @Inject
    ReadingJob job;

    @Inject
    CatchUp catchUp;

    @Inject
    EntityManager entities;

    @Inject
    EveryColumn everyColumn;

    private final Person graduate = new Person("graduate");
    private final Person counselor = new Person("counselor");
    private final Person officer = new Person("officer");
    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName(
            "a reviewer who sees it differently says so: on the reading, in the history with the decision, in the log; never the maker")
    void remark() {
        String draft = reading.draft(school);
        String id = reading.upload(
                draft,
                "合同.pdf",
                Reading.contract().about("王芳", Reading.EMPLOYER, Reading.CODE).pdf());
        graduate.step(draft, "SUBMIT").statusCode(200);
        reading.read(id);
        String remarks = "/evidence/" + id + "/reading/remarks";
        graduate.post(remarks, Map.of("field", "NAME")).statusCode(403);
        new Person("counselor2").post(remarks, Map.of("field", "NAME")).statusCode(404);
        counselor.post(remarks, Map.of("field", "WHAT")).statusCode(400);
        counselor.post(remarks, Map.of("field", "EMPLOYER")).statusCode(400).body("errors.field", hasItem("field"));
        for (int i = 0; i < 2; i++) {
            counselor
                    .post(remarks, Map.of("field", "NAME"))
                    .statusCode(200)
                    .body("remarks", hasSize(1))
                    .body("remarks[0].field", is("NAME"))
                    .body("remarks[0].outcome", is("DIFFERS"))
                    .body("remarks[0].role", is("counselor"));
        }
        String flag = counselor.get("/declarations/" + draft).extract().path("flags[0].id");
        counselor
                .post(
                        "/declarations/" + draft + "/flags/" + flag + "/disposition",
                        Map.of("outcome", "EXPLAINED", "comment", "曾用名"))
                .statusCode(200);
        counselor.step(draft, "PASS").statusCode(200);
        officer.get("/declarations/" + draft + "/history")
                .body("items[0].remarks", empty())
                .body("items[1].action", is("PASS"))
                .body("items[1].remarks.field", contains("NAME"));
        graduate.get("/declarations/" + draft + "/history").body("items[1].remarks", empty());
        officer.step(draft, "PASS").statusCode(200);
        counselor.post(remarks, Map.of("field", "ID_NUMBER")).statusCode(409);
        officer.get("/graduates/" + school.graduate().id + "/responsibility")
                .body("declarations[0].evidence[0].acts.what", hasItem("SAW_DIFFERENTLY"));
        assertEquals(1, logged(id));
    }

    @Test
    @DisplayName("graduates and machines do not see it, others only within their scope; links have none")
    void scope() {
        String id = reading.upload(
                reading.draft(school), "合同.pdf", Reading.contract().pdf());
        String path = "/evidence/" + id + "/reading";
        graduate.get(path).statusCode(403);
        new Person("reporting").get(path).statusCode(403);
        for (String account : List.of("counselor2", "officer2", "leader2")) {
            new Person(account).get(path).statusCode(404).body("type", is("/problems/not-found"));
        }
        for (String account : List.of("counselor", "adviser", "officer", "leader", "office", "inspector")) {
            new Person(account).get(path).statusCode(200);
        }
        officer.get("/evidence/0/reading").statusCode(404);
        officer.get("/evidence/99999999/reading").statusCode(404);
    }

    @Test
    @DisplayName("the text stands nowhere in clear, the graduate takes it along, and it goes with the proof")
    void personal() throws SQLException {
        String draft = reading.draft(school);
        String id = reading.upload(
                draft,
                "合同.pdf",
                Reading.contract().about("独孤求败甲", "东海桃花岛弹指有限公司", Reading.CODE).pdf());
        reading.read(id);
        assertEquals(List.of(), everyColumn.with("桃花岛弹指"));
        graduate.get("/graduates/" + school.graduate().id + "/held-data")
                .body("sections.find { it.section == 'proof-readings' }.records", is(1));
        graduate.delete("/evidence/" + id).statusCode(204);
        assertEquals(
                "0", everyColumn.one("select count(*) from proof_reading where graduate_id = " + school.graduate().id));
    }

    @Test
    @DisplayName("what was handed in before there was a reader is read too, and the same file by one instance only")
    void before() {
        String id = reading.upload(
                reading.draft(school), "合同.pdf", Reading.contract().pdf());
        change("delete from proof_reading where object_key = (select object_key from evidence where id = " + id + ")");
        for (int i = 0; i < 100 && waiting(id) == 0; i++) {
            othersAreDone();
            catchUp.run();
        }
        assertTrue(waiting(id) > 0);
        List.of(1, 2).parallelStream().forEach(instance -> job.readAll());
        reading.of(id).body("state", is("READ"));
        assertEquals(1, tries(id));
    }

    @Test
    @DisplayName(
            "a proof that an instance took and did not finish, as when it was killed, is taken again after a while")
    void takenAgain() {
        String id = reading.upload(
                reading.draft(school), "合同.pdf", Reading.contract().pdf());
        reading.of(id).body("state", is("WAITING"));
        othersAreDone();
        waits(id);
        taken(id, Instant.now().plusSeconds(60));
        assertFalse(job.readNext());
        taken(id, Instant.now().minusSeconds(1));
        job.readAll();
        reading.of(id).body("state", is("READ"));
    }

    private void taken(String id, Instant until) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update proof_reading set taken_until = ?2, tries = 1 where object_key ="
                                + " (select object_key from evidence where id = ?1)")
                .setParameter(1, id)
                .setParameter(2, until)
                .executeUpdate());
    }

    /** What other tests handed in is not read here: the whole suite leaves hundreds of scans. */
    private void othersAreDone() {
        change("update proof_reading set state = 'UNREADABLE', taken_until = null");
    }

    private void waits(String id) {
        change("update proof_reading set state = 'WAITING' where object_key ="
                + " (select object_key from evidence where id = " + id + ")");
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private int logged(String id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select payload from audit_entry where event = 'reading-remarked' and subject_id = ?1")
                .setParameter(1, id)
                .getResultList()
                .size());
    }

    private int waiting(String id) {
        return rows("select 1 from proof_reading r join evidence e on e.object_key = r.object_key where e.id = ?1", id)
                .size();
    }

    private int tries(String id) {
        return ((Number) rows(
                                "select r.tries from proof_reading r join evidence e on e.object_key = r.object_key"
                                        + " where e.id = ?1",
                                id)
                        .getFirst())
                .intValue();
    }

    private List<?> rows(String query, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        entities.createNativeQuery(query).setParameter(1, id).getResultList());
    }
}
