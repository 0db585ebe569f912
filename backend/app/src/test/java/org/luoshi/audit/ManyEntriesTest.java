package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Hashes;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 many entries of one step")
class ManyEntriesTest {

    private static final int MANY = 2_500;

    @Inject
    AuditTrail audit;

    @Inject
    EntryOfTransaction transaction;

    @Inject
    SchoolLog log;

    @Inject
    EntityManager entities;

    private final String type = "many-" + System.nanoTime();

    @Test
    @DisplayName(
            "are what entries written one by one are: each under its own hash, each with a place, in the order given")
    void each() {
        Map<String, Map<String, String>> payloads = payloads();
        List<Long> first = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            transaction.tie(first::add);
            audit.recordEach("somebody", "leader", "thing-done", type, payloads);
        });
        log.sequence();
        List<?> rows = rows();
        assertEquals(MANY, rows.size());
        assertEquals(first, List.of(((Object[]) rows.getFirst())[0]));
        List<String> subjects = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            AuditEntry entry = entities.find(AuditEntry.class, row[0]);
            subjects.add(entry.subjectId);
            String text = EntryText.of(
                    entry.at, entry.actor, entry.actorRole, entry.event, type, entry.subjectId, entry.payload);
            assertArrayEquals(Hashes.leaf(text), entry.leafHash);
            assertEquals(CanonicalJson.of(payloads.get(entry.subjectId)), entry.payload);
        }
        assertEquals(List.copyOf(payloads.keySet()), subjects);
    }

    @Test
    @DisplayName("are rolled back with the step, and none of them is written outside of one")
    void rolledBack() {
        assertThrows(
                RuntimeException.class, () -> audit.recordEach("somebody", "leader", "thing-done", type, payloads()));
        QuarkusTransaction.begin();
        audit.recordEach("somebody", "leader", "thing-done", type, payloads());
        audit.recordEach("somebody", "leader", "thing-left", type, Map.of());
        QuarkusTransaction.rollback();
        log.sequence();
        assertTrue(rows().isEmpty());
    }

    private static Map<String, Map<String, String>> payloads() {
        Map<String, Map<String, String>> payloads = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            payloads.put(String.valueOf(i), Map.of("graduate", String.valueOf(i), "sheet", "落实"));
        }
        return payloads;
    }

    // by place
    private List<?> rows() {
        return entities.createNativeQuery(
                        "select e.id, l.position from audit_entry e join audit_leaf l on l.entry_id = e.id"
                                + " where e.subject_type = ?1 order by l.position")
                .setParameter(1, type)
                .getResultList();
    }
}
