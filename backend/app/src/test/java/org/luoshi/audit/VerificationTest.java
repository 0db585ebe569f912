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
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
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

    @Test
    @DisplayName("one cell of a verified declaration: its content, its state, who passed it, whose it is")
    void cell() throws SQLException {
        String id = " where id = " + declaration;
        for (String change : List.of(
                "details = replace(details, '湖南', '河南')",
                "destination = 'AGREEMENT'",
                "entered_by = college_passed_by",
                "entered_by_name = '别人'",
                "edited_by = college_passed_by",
                "submitted_at = '2026-01-01'",
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
    @DisplayName("R8.1 who took a step, what they wrote and when; who handed in a proof, and what it is called")
    void whoAndWhat() throws SQLException {
        String step = one("select max(id) from declaration_step where declaration_id = " + declaration);
        String proof = one("select min(id) from evidence where declaration_id = " + declaration);
        for (String change : List.of(
                "declaration_step actor_name = '替罪羊' " + step,
                "declaration_step remark = '当时就已说明' " + step,
                "declaration_step at = '2026-01-01' " + step,
                "declaration_step salt = null " + step,
                "evidence uploaded_by_name = '替罪羊' " + proof,
                "evidence uploaded_by = 'somebody' " + proof,
                "evidence file_name = '劳动合同.pdf' " + proof,
                "evidence slot = 'other' " + proof)) {
            String[] words = change.split(" ");
            String where = " where id = " + words[4];
            owner(
                    "create table kept_cell as select " + words[1] + " from " + words[0] + where,
                    "update " + words[0] + " set " + words[1] + " = " + words[3] + where);
            List<String> found = found();
            owner(
                    "update " + words[0] + " set " + words[1] + " = (select " + words[1] + " from kept_cell)" + where,
                    "drop table kept_cell");
            String named = words[0].replace('_', '-') + "/" + words[4] + " ";
            assertTrue(
                    found.stream().anyMatch(one -> one.startsWith("RECORD_ALTERED " + named)), change + ": " + found);
        }
        assertSilent();
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
                        + " counts as reported CONTRACT, verified MASTER; by the declarations CONTRACT, CONTRACT"),
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
}
