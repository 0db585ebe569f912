package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;

/** What is changed behind the service's back, by the owner of the schema or in the store itself, is found and named; put back, nothing is. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 R8.1 the log held against tables and store")
class VerificationTest {

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    @Inject
    Verification verification;

    @Inject
    SchoolLog log;

    @ConfigProperty(name = "luoshi.store.endpoint")
    String endpoint;

    private String declaration;
    private List<Finding> before;

    @BeforeEach
    void verified() throws Exception {
        declaration = Persona.GRADUATE
                .person()
                .draft(fixture.school().year(), "CONTRACT", Map.of("employer", Person.EMPLOYER));
        Persona.GRADUATE
                .person()
                .upload(
                        "/declarations/" + declaration + "/evidence",
                        Map.of("kind", "LABOUR_CONTRACT"),
                        "contract.png",
                        Pictures.png((int) System.nanoTime()))
                .statusCode(201);
        Persona.GRADUATE.person().step(declaration, "SUBMIT").statusCode(200);
        Persona.COUNSELOR.person().step(declaration, "PASS").statusCode(200);
        Persona.OFFICER.person().step(declaration, "PASS").statusCode(200);
        log.sequence();
        before = run();
        assertEquals(
                List.of(),
                before.stream()
                        .filter(one -> one.subjectType().equals("declaration")
                                && one.subject().equals(declaration))
                        .toList());
    }

    private List<Finding> run() throws SQLException {
        return verification.run().orElseThrow().findings();
    }

    // other tests write into tables without the log; what they left is there before and after
    private List<String> found() throws SQLException {
        List<Finding> all = new ArrayList<>(run());
        all.removeAll(before);
        return all.stream()
                .map(one -> one.kind() + " " + one.subjectType() + "/" + one.subject() + " " + one.detail())
                .toList();
    }

    private void assertFound(String... beginnings) throws SQLException {
        List<String> found = found();
        for (String beginning : beginnings) {
            assertTrue(found.stream().anyMatch(one -> one.startsWith(beginning)), beginning + " in " + found);
        }
        assertEquals(beginnings.length, found.size(), found.toString());
    }

    private void assertSilent() throws SQLException {
        assertEquals(List.of(), found());
    }

    private void owner(String... statements) throws SQLException {
        try (Connection owner = everyColumn.owner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String one(String query) throws SQLException {
        try (Connection owner = everyColumn.owner();
                ResultSet row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    @DisplayName("one cell of a verified declaration: its content, its state, who passed it, whose it is")
    void cell() throws SQLException {
        String id = " where id = " + declaration;
        for (String change : List.of(
                "details = replace(details, '湖南', '河南')",
                "destination = 'AGREEMENT'",
                "class_passed_by = college_passed_by")) {
            String column = change.split(" ")[0];
            owner(
                    "create table kept_cell as select " + column + " from declaration" + id,
                    "update declaration set " + change + id);
            List<String> found = found();
            owner(
                    "update declaration set " + column + " = (select " + column + " from kept_cell)" + id,
                    "drop table kept_cell");
            assertTrue(
                    found.stream().anyMatch(one -> one.startsWith("RECORD_ALTERED declaration/" + declaration + " ")),
                    change + ": " + found);
        }
        owner("update declaration set state = 'ANNULLED'" + id);
        List<String> found = found();
        owner("update declaration set state = 'VERIFIED'" + id);
        assertTrue(
                found.contains(
                        "RECORD_ALTERED declaration/" + declaration + " state: ANNULLED here, VERIFIED in the log"),
                found.toString());
        assertTrue(found.stream().anyMatch(one -> one.startsWith("COUNTER_DIFFERS ")), found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("a row that is gone, and a step that nobody took")
    void rows() throws SQLException {
        String columns = "declaration_id, action, from_state, to_state, actor, actor_name, actor_role, at,"
                + " declaration_version, content_digest";
        owner("insert into declaration_step (" + columns + ") select " + columns
                + " from declaration_step where declaration_id = " + declaration + " order by id limit 1");
        String step = one("select max(id) from declaration_step where declaration_id = " + declaration);
        assertFound("RECORD_WITHOUT_ENTRY declaration-step/" + step);
        owner("delete from declaration_step where id = " + step);
        assertSilent();
        String evidence = one("select min(id) from evidence where declaration_id = " + declaration);
        owner(
                "create table kept_row as select * from evidence where id = " + evidence,
                "delete from evidence where id = " + evidence);
        assertFound("RECORD_MISSING evidence/" + evidence, "RECORD_ALTERED declaration/" + declaration + " content");
        owner("insert into evidence select * from kept_row", "drop table kept_row");
        assertSilent();
    }

    @Test
    @DisplayName("an entry of the log that was changed, alone or together with every hash that is kept of it")
    void entry() throws SQLException {
        Persona.OFFICE.person().post("/audit/checkpoints", Map.of()).statusCode(200);
        String entry = one("select max(id) from audit_entry where subject_type = 'declaration' and event ="
                + " 'declaration-passed' and subject_id = '" + declaration + "'");
        String actor = one("select actor from audit_entry where id = " + entry);
        String leaf = one("select hex(leaf_hash) from audit_leaf where entry_id = " + entry);
        before = run();
        owner("update audit_entry set actor = 'somebody' where id = " + entry);
        List<String> found = found();
        assertTrue(
                found.stream().anyMatch(one -> one.startsWith("ENTRY_ALTERED entry/" + entry + " declaration-passed")),
                found.toString());
        String forged = HashesOfEntry.hex(everyColumn, entry);
        owner(
                "update audit_entry set leaf_hash = unhex('" + forged + "') where id = " + entry,
                "update audit_leaf set leaf_hash = unhex('" + forged + "') where entry_id = " + entry);
        found = found();
        assertTrue(found.stream().anyMatch(one -> one.startsWith("CHECKPOINT_DIFFERS checkpoint/")), found.toString());
        assertTrue(found.stream().anyMatch(one -> one.startsWith("TREE_DIFFERS tree/1/")), found.toString());
        owner(
                "update audit_entry set actor = '" + actor + "', leaf_hash = unhex('" + leaf + "') where id = " + entry,
                "update audit_leaf set leaf_hash = unhex('" + leaf + "') where entry_id = " + entry);
        assertSilent();
    }

    @Test
    @DisplayName("the last ten entries of the log, cut off with their places and everything that was noted of them")
    void tail() throws SQLException {
        long size = Persona.OFFICE
                .person()
                .post("/audit/checkpoints", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("size");
        log.sequence();
        before = run();
        String columns = "id, at, actor, actor_role, event, subject_type, subject_id, payload, leaf_hash";
        String last = " where position >= " + (size - 9);
        owner(
                "create table cut_leaf as select * from audit_leaf" + last,
                "create table cut_entry as select " + columns
                        + " from audit_entry where id in (select entry_id from cut_leaf)",
                "create table cut_length as select * from audit_length where length > " + (size - 9),
                "delete from audit_entry where id in (select id from cut_entry)",
                "delete from audit_leaf" + last,
                "delete from audit_length where length > " + (size - 9));
        List<String> found = found();
        owner(
                "insert into audit_entry (" + columns + ") select * from cut_entry",
                "insert into audit_leaf select * from cut_leaf",
                "insert into audit_length select * from cut_length",
                "drop table cut_leaf",
                "drop table cut_entry",
                "drop table cut_length");
        String wanted = "TAIL_MISSING position/" + (size - 9) + " the log ends after " + (size - 9)
                + " entries, a checkpoint signed " + size + ": the last 9 are gone";
        assertTrue(found.contains(wanted), found.toString());
        // and the tables remember what the log no longer tells
        assertTrue(
                found.stream().anyMatch(one -> one.startsWith("RECORD_") && one.contains("declaration/" + declaration)),
                found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("a stored file that was replaced, or removed")
    void file() throws Exception {
        String evidence = one("select min(id) from evidence where declaration_id = " + declaration);
        String key = one("select object_key from evidence where id = " + evidence);
        MinioClient store = MinioClient.builder()
                .endpoint(endpoint)
                .credentials("luoshi", "luoshi-secret")
                .build();
        byte[] content = store.getObject(GetObjectArgs.builder()
                        .bucket("luoshi-evidence")
                        .object(key)
                        .build())
                .readAllBytes();
        Consumer<byte[]> put = bytes -> {
            try {
                store.putObject(PutObjectArgs.builder().bucket("luoshi-evidence").object(key).stream(
                                new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                        .build());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        byte[] other = content.clone();
        other[other.length / 2] ^= 1;
        put.accept(other);
        assertFound("FILE_ALTERED evidence/" + evidence + " the file of declaration " + declaration);
        store.removeObject(
                RemoveObjectArgs.builder().bucket("luoshi-evidence").object(key).build());
        assertFound("FILE_MISSING evidence/" + evidence + " the file of declaration " + declaration);
        put.accept(content);
        assertSilent();
    }

    @Test
    @DisplayName("R2.3 a count that was raised")
    void counter() throws SQLException {
        String cohort =
                one("select g.cohort_year from graduate g join declaration d on d.graduate_id = g.id where d.id = "
                        + declaration);
        String kept = " from tally where class_id > 0 and n > 0 and cohort_year = " + cohort;
        Awaitility.await().untilAsserted(() -> assertNotEquals("0", one("select count(*)" + kept)));
        String one = " where class_id > 0 and cohort_year = " + cohort + " order by n desc limit 1";
        owner("update tally set n = n + 1" + one);
        List<String> found = found();
        owner("update tally set n = n - 1" + one);
        assertEquals(1, found.size(), found.toString());
        assertTrue(
                found.getFirst().startsWith("COUNTER_DIFFERS counter/" + cohort + " · class · 01"), found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("somebody marked as deleted in time, of whom the log tells no such thing")
    void hidden() throws SQLException {
        String graduate = one("select graduate_id from declaration where id = " + declaration);
        owner("update graduate set erased_at = now(6) where id = " + graduate);
        List<String> found = found();
        owner("update graduate set erased_at = null where id = " + graduate);
        assertTrue(
                found.stream().anyMatch(one -> one.startsWith("RECORD_WITHOUT_ENTRY graduate/" + graduate)),
                found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("the office begins a run and sees its outcome")
    void office() {
        String id = Persona.OFFICE
                .person()
                .post("/audit/verifications", Map.of())
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonPath run = Persona.INSPECTOR
                    .person()
                    .get("/audit/verifications/" + id)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(before.isEmpty() ? "CLEAN" : "FINDINGS", run.getString("status"));
            assertTrue(run.getLong("checked.find { it.what == 'entries' }.number") > 10);
        });
        String newest = Persona.OFFICE
                .person()
                .get("/audit/verifications?size=1")
                .statusCode(200)
                .extract()
                .path("items[0].id");
        assertEquals(id, newest);
    }
}
