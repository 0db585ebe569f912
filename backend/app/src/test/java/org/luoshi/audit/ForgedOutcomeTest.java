package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Hashes;

/** A hand in the database that has a verification say what it did not find, or see what nobody else sees. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 R8.1 the verification cannot be made to say that all is right")
class ForgedOutcomeTest {

    private static final Finding ONE = new Finding(FindingKind.COUNTER_DIFFERS, "counter", "2022", "2 kept, 1 counted");

    @Inject
    VerificationRuns runs;

    @Inject
    SchoolLog log;

    @Inject
    Hand hand;

    @Test
    @DisplayName("a run that found something, its row made clean: it is shown as failed, and why")
    void row() throws SQLException {
        long id = ended(VerificationStatus.FINDINGS, List.of(ONE));
        assertEquals(VerificationStatus.FINDINGS, status(id));
        hand.sql(
                "delete from log_finding where verification_id = " + id,
                "update log_verification set status = 'CLEAN', found = 0 where id = " + id);
        assertEquals(VerificationStatus.FAILED, status(id));
        assertEquals(
                "kept as clean, and no entry that the service wrote says so",
                runs.find(id).orElseThrow().findings().getFirst().detail());
        hand.sql("update log_verification set status = 'FINDINGS', found = 1 where id = " + id);
    }

    @Test
    @DisplayName("its entry made to say so as well, with its leaf: it lacks the seal")
    void entry() throws SQLException {
        long id = ended(VerificationStatus.CLEAN, List.of());
        assertEquals(VerificationStatus.CLEAN, status(id));
        String entry = hand.one("select max(id) from audit_entry where event = 'verification-ended'");
        String leaf = hand.one("select hex(leaf_hash) from audit_entry where id = " + entry);
        hand.sql("update audit_entry set leaf_hash = unhex(sha2('x', 256)) where id = " + entry);
        assertEquals(VerificationStatus.FAILED, status(id));
        hand.sql("update audit_entry set leaf_hash = unhex('" + leaf + "') where id = " + entry);
        assertEquals(VerificationStatus.CLEAN, status(id));
        log.sequence();
        String seal = hand.one("select hex(seal) from audit_leaf where entry_id = " + entry);
        hand.sql("update audit_leaf set seal = reverse(seal) where entry_id = " + entry);
        VerificationStatus unsealed = status(id);
        hand.sql("update audit_leaf set seal = unhex('" + seal + "') where entry_id = " + entry);
        assertEquals(VerificationStatus.FAILED, unsealed);
    }

    @Test
    @DisplayName(
            "an entry that says so under an id before any that the service gave: only a place in the log tells of an earlier key")
    void earlierId() throws SQLException {
        long id = runs.begin(true);
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        String payload = "{\"found\":0,\"status\":\"CLEAN\"}";
        String leaf = HexFormat.of()
                .formatHex(Hashes.leaf(EntryText.of(
                        at, null, null, "verification-ended", "verification", String.valueOf(id), payload)));
        hand.sql(
                "insert into audit_entry (id, at, event, subject_type, subject_id, payload, leaf_hash) values (-9, '2020-01-01',"
                        + " 'verification-ended', 'verification', '" + id + "', '" + payload + "', unhex('" + leaf
                        + "'))",
                "update log_verification set status = 'CLEAN' where id = " + id);
        VerificationStatus shown = status(id);
        hand.sql(
                "delete from audit_entry where id = -9",
                "update log_verification set status = 'RUNNING' where id = " + id);
        runs.end(id, VerificationStatus.FAILED, new Verification.Outcome(Map.of(), List.of()));
        assertEquals(VerificationStatus.FAILED, shown);
    }

    @Test
    @DisplayName("a view in the place of a table, which shows the truth to the verification alone")
    void view() throws SQLException {
        hand.silent(hand.check("tables"), "table/known_employer", "table/known_employer_kept");
        hand.sql(
                "rename table known_employer to known_employer_kept",
                "create view known_employer as select * from known_employer_kept"
                        + " where is_used_lock('luoshi-verification') is not null");
        List<String> found;
        try {
            found = hand.found(hand.check("tables"), "table/known_employer");
        } finally {
            hand.sql("drop view known_employer", "rename table known_employer_kept to known_employer");
        }
        assertTrue(found.toString().contains("RECORD_ALTERED table/known_employer not a table"), found.toString());
    }

    @Test
    @DisplayName("a column that the database works out in the place of one that was kept")
    void column() throws SQLException {
        hand.sql("alter table known_employer add column other int generated always as (1 + 1) virtual");
        List<String> found;
        try {
            found = hand.found(hand.check("tables"), "table/known_employer.other");
        } finally {
            hand.sql("alter table known_employer drop column other");
        }
        assertEquals(1, found.size(), found.toString());
    }

    private long ended(VerificationStatus status, List<Finding> findings) {
        long id = runs.begin(true);
        runs.end(id, status, new Verification.Outcome(Map.of("counters", 1L), findings));
        return id;
    }

    private VerificationStatus status(long id) {
        return runs.find(id).orElseThrow().status();
    }
}
