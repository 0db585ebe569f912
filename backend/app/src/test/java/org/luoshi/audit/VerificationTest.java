package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

/** What is changed in the tables or in the store is found and named; put back, nothing is. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 R8.1 tables and store held against the log")
class VerificationTest extends BehindTheBack {

    @ConfigProperty(name = "luoshi.store.endpoint")
    String endpoint;

    @Inject
    Hand hand;

    @Inject
    @All
    List<TableCheck> checks;

    @Test
    @DisplayName("a run is of every check that a feature has")
    void everyCheck() throws SQLException {
        assertEquals(
                checks.stream().map(TableCheck::what).sorted().toList(),
                List.copyOf(verification.run().orElseThrow().checked().keySet()));
        assertTrue(checks.size() >= 20, checks.toString());
    }

    @Test
    @DisplayName("one cell of a verified declaration: its content, its state, who passed it, whose it is")
    void cell() throws SQLException {
        String row = "declaration where id = " + declaration;
        String altered = "RECORD_ALTERED declaration/" + declaration + " ";
        hand.alter(hand.check("declarations"), "declaration/" + declaration)
                .cell(row, "details = replace(details, '湖南', '河南')", altered + "content: ")
                .cell(row, "destination = 'AGREEMENT'", altered + "content: ")
                .cell(row, "entered_by = college_passed_by", altered + "entered by: ")
                .cell(row, "entered_by_name = '别人'", altered + "name of who entered it: ")
                .cell(row, "edited_by = college_passed_by", altered + "edited by: ")
                .cell(row, "submitted_at = '2026-01-01'", altered + "handed in at: ")
                .cell(row, "class_passed_by = college_passed_by", altered + "passed at the class by: ")
                .eachIsNamed();
        owner("update declaration set state = 'ANNULLED' where id = " + declaration);
        List<String> found = found();
        owner("update declaration set state = 'VERIFIED' where id = " + declaration);
        assertTrue(found.contains(altered + "state: ANNULLED here, VERIFIED in the log"), found.toString());
        assertTrue(found.stream().anyMatch(one -> one.startsWith("COUNTER_DIFFERS ")), found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("R8.1 who took a step, what they wrote and when; who handed in a proof, and what it is called")
    void whoAndWhat() throws SQLException {
        String step = one("select max(id) from declaration_step where declaration_id = " + declaration);
        String taken = "declaration_step where id = " + step;
        String another = "RECORD_ALTERED declaration-step/" + step + " ";
        hand.alter(hand.check("declarations"), "declaration-step/" + step)
                .cell(taken, "actor_name = '替罪羊'", another)
                .cell(taken, "remark = '当时就已说明'", another)
                .cell(taken, "at = '2026-01-01'", another)
                .cell(taken, "salt = null", another)
                .eachIsNamed();
        String proof = one("select min(id) from evidence where declaration_id = " + declaration);
        String row = "evidence where id = " + proof;
        String altered = "RECORD_ALTERED evidence/" + proof + " ";
        hand.alter(hand.check("evidence"), "evidence/" + proof)
                .cell(row, "uploaded_by_name = '替罪羊'", altered + "name of the file or of who uploaded it: ")
                .cell(row, "file_name = '劳动合同.pdf'", altered + "name of the file or of who uploaded it: ")
                .cell(row, "uploaded_by = 'somebody'", altered + "uploaded by: ")
                .cell(row, "slot = 'other'", altered + "slot: ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R5.3 what a record counts as, other than its declarations say")
    void counted() throws SQLException {
        String graduate = one("select graduate_id from declaration where id = " + declaration);
        String where = " where graduate_id = " + graduate;
        owner("update employment_record set verified_as = 'MASTER'" + where);
        List<String> found = found();
        owner("update employment_record set verified_as = 'CONTRACT'" + where);
        assertTrue(
                found.contains("RECORD_ALTERED graduate/" + graduate
                        + " counts as reported CONTRACT, verified MASTER by declaration " + declaration
                        + "; by the declarations CONTRACT, CONTRACT by " + declaration),
                found.toString());
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
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertNotEquals("0", one("select count(*)" + kept)));
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
}
