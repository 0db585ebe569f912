package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Hashes;

/** What is changed in the log itself is found and named; put back, nothing is. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the log held against its tree and checkpoints")
class LogVerificationTest extends BehindTheBack {

    @Test
    @DisplayName("an entry of the log that was changed, alone or together with every hash that is kept of it")
    void entry() throws SQLException {
        checkpoint();
        log.sequence();
        String entry = one("select max(id) from audit_entry where subject_type = 'declaration' and event ="
                + " 'declaration-passed' and subject_id = '" + declaration + "'");
        String actor = one("select actor from audit_entry where id = " + entry);
        String leaf = one("select hex(leaf_hash) from audit_leaf where entry_id = " + entry);
        owner("update audit_entry set actor = 'somebody' where id = " + entry);
        List<String> found = foundInLog();
        assertTrue(
                found.stream().anyMatch(one -> one.startsWith("ENTRY_ALTERED entry/" + entry + " declaration-passed")),
                found.toString());
        String forged = HashesOfEntry.hex(everyColumn, entry);
        owner(
                "update audit_entry set leaf_hash = unhex('" + forged + "') where id = " + entry,
                "update audit_leaf set leaf_hash = unhex('" + forged + "') where entry_id = " + entry);
        found = foundInLog();
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
        long size = checkpoint();
        log.sequence();
        List<String> found = cut(size - 9, true);
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
    @DisplayName(
            "an entry that somebody wrote into the database, rightly hashed and with its place, is no word of the service")
    void forged() throws SQLException {
        String forged = forgedPass();
        try (Connection owner = everyColumn.owner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select " + AuditReading.COLUMNS
                                + " from audit_entry e left join audit_leaf l on l.entry_id = e.id where e.id = "
                                + forged);
                PreparedStatement hashed =
                        owner.prepareStatement("update audit_entry set leaf_hash = ? where id = " + forged)) {
            row.next();
            hashed.setBytes(1, Hashes.leaf(AuditReading.view(row).entry()));
            hashed.executeUpdate();
        }
        List<String> waiting = foundInLog();
        assertTrue(
                waiting.stream().anyMatch(one -> one.startsWith("ENTRY_FORGED entry/" + forged)), waiting.toString());
        owner("delete from audit_entry where id = " + forged);
        assertSilent();
    }

    @Test
    @DisplayName(
            "a true entry once more under another id, two that change places, one without its seal: no word of the service")
    void replayed() throws SQLException {
        String[] passed =
                one("select group_concat(id order by id) from audit_entry where subject_type = 'declaration' and subject_id = '"
                                + declaration + "' and event in ('declaration-submitted', 'declaration-passed')")
                        .split(",");
        String first = passed[0];
        String second = passed[1];
        owner(swapped(first, second));
        List<String> found = foundInLog();
        owner(swapped(first, second));
        for (String one : List.of(first, second)) {
            assertTrue(found.stream().anyMatch(line -> line.startsWith("ENTRY_FORGED entry/" + one)), found.toString());
        }
        owner(
                "create table kept_seal as select seal from audit_leaf where entry_id = " + first,
                "update audit_leaf set seal = null where entry_id = " + first);
        List<String> unsealed = foundInLog();
        owner(
                "update audit_leaf set seal = (select seal from kept_seal) where entry_id = " + first,
                "drop table kept_seal");
        assertTrue(
                unsealed.stream().anyMatch(line -> line.startsWith("ENTRY_FORGED entry/" + first)),
                unsealed.toString());
        assertSilent();
    }

    // ids only: places, leaves, tree and checkpoints stay as they are
    private static String[] swapped(String one, String other) {
        String swap = "update %1$s set %2$s = case %2$s when " + one + " then -1 else -2 end where %2$s in (" + one
                + ", " + other + ")";
        String back = "update %1$s set %2$s = case %2$s when -1 then " + other + " else " + one
                + " end where %2$s in (-1, -2)";
        return new String[] {
            swap.formatted("audit_entry", "id"),
            back.formatted("audit_entry", "id"),
            swap.formatted("audit_leaf", "entry_id"),
            back.formatted("audit_leaf", "entry_id")
        };
    }

    @Test
    @DisplayName("moments of lengths, checkpoints and keys that were changed or taken away")
    void moments() throws SQLException {
        checkpoint();
        log.sequence();
        String length = one("select max(length) from audit_length");
        String checkpoint = one("select max(id) from audit_checkpoint");
        String size = one("select size from audit_checkpoint where id = " + checkpoint);
        String key = one("select max(id) from signing_key");
        owner(
                "update audit_length set since = since - interval 1 hour where length = " + length,
                "update signing_key set valid_from = valid_from - interval 1 hour where id = " + key,
                "update audit_checkpoint set signed_at = signed_at - interval 1 hour where id = " + checkpoint);
        assertFound(
                "RECORD_ALTERED moment/" + length,
                "RECORD_WITHOUT_ENTRY signing-key/",
                "RECORD_MISSING signing-key/",
                "RECORD_WITHOUT_ENTRY checkpoint/" + size,
                "RECORD_MISSING checkpoint/" + size);
        owner(
                "update audit_length set since = since + interval 1 hour where length = " + length,
                "update signing_key set valid_from = valid_from + interval 1 hour where id = " + key,
                "update audit_checkpoint set signed_at = signed_at + interval 1 hour where id = " + checkpoint,
                "create table kept_checkpoint as select * from audit_checkpoint where id = " + checkpoint,
                "delete from audit_checkpoint where id = " + checkpoint);
        assertFound("RECORD_MISSING checkpoint/" + size);
        owner("insert into audit_checkpoint select * from kept_checkpoint", "drop table kept_checkpoint");
        assertSilent();
    }

    @Test
    @DisplayName("a tail that was cut off behind the last checkpoint: how many are gone, by the length that was noted")
    void tailBehindCheckpoint() throws SQLException {
        long signed = checkpoint();
        Persona.GRADUATE.person().step(declaration, "DISPUTE").statusCode(200);
        long end = log.sequence();
        assertTrue(end > signed);
        List<String> found = cut(signed - 2, false);
        String wanted = "TAIL_MISSING position/" + (signed - 2) + " the log ends after " + (signed - 2)
                + " entries, it had " + end + ": the last " + (end - signed + 2) + " are gone";
        assertTrue(found.contains(wanted), found.toString());
        assertSilent();
    }

    // takes the last entries away, asks, and puts them back
    private List<String> cut(long from, boolean withNotes) throws SQLException {
        String columns = "id, at, actor, actor_role, event, subject_type, subject_id, payload, leaf_hash";
        String last = " where position >= " + from;
        owner(
                "create table cut_leaf as select * from audit_leaf" + last,
                "create table cut_entry as select " + columns
                        + " from audit_entry where id in (select entry_id from cut_leaf)",
                "create table cut_length as select * from audit_length where length > " + from,
                "delete from audit_entry where id in (select id from cut_entry)",
                "delete from audit_leaf" + last,
                withNotes ? "delete from audit_length where length > " + from : "select 1");
        List<String> found = found();
        owner(
                "insert into audit_entry (" + columns + ") select * from cut_entry",
                "insert into audit_leaf select * from cut_leaf",
                "insert ignore into audit_length select * from cut_length",
                "drop table cut_leaf",
                "drop table cut_entry",
                "drop table cut_length");
        return found;
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
        Awaitility.await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
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
