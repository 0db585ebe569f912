package org.luoshi.reading;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.evidence.EvidenceStore;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.StoreGate;

/** A job and a reader of its own, so that they can end in the middle of a page while the service goes on. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 a service that ends while a proof is read")
class ReadingEndTest {

    @Inject
    Fixture fixture;

    @Inject
    Reading reading;

    @Inject
    ReadingQueue queue;

    @Inject
    ReadProofs proofs;

    @Inject
    EvidenceStore store;

    @Inject
    ReadingPower power;

    @Inject
    ReadingSettings settings;

    @Inject
    EntityManager entities;

    private ReadingJob job;
    private String proof;
    private ProcessHandle reader;

    /** A photographed contract that waits for the engine, before all others. */
    @BeforeEach
    void waits() {
        job = new ReadingJob(queue, new ReaderProcess(settings), proofs, store, power, settings, entities);
        proof = reading.upload(
                reading.draft(fixture.school()),
                "合同.jpg",
                Sight.CLEAN.of(Reading.contract().scan(), new Random(5)));
        while (state().equals("WAITING")) {
            reading.of(proof);
            assertTrue(job.readNext());
        }
        reading.of(proof).body("state", is("PICTURE"));
        // what other tests left behind has its turn in a minute
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update proof_reading set taken_until = timestampadd(minute, 1, utc_timestamp())"
                            + " where state = 'WAITING'")
                    .executeUpdate();
            change("turn_at = '2000-01-01'");
        });
    }

    @AfterEach
    void leavesNothing() {
        QuarkusTransaction.requiringNew().run(() -> change("state = 'UNREADABLE'"));
    }

    private void change(String set) {
        entities.createNativeQuery("update proof_reading r join evidence e on e.object_key = r.object_key set r." + set
                        + " where e.id = ?1")
                .setParameter(1, proof)
                .executeUpdate();
    }

    @Test
    @DisplayName("puts it back before it is gone: no try is counted, it waits for nobody, and nothing else is begun")
    void putBack() throws Exception {
        CompletableFuture<Boolean> page = begun();
        job.shutDown(null);
        assertEquals(List.of("PICTURE", "free", "0"), kept());
        assertTrue(page.join());
        assertFalse(job.readNext());
        reading.read(proof);
    }

    @Test
    @DisplayName("puts back as well what waits for a store that does not answer, and does not touch it afterwards")
    void silentStore() {
        List<CompletableFuture<Boolean>> page = new ArrayList<>();
        StoreGate.whileSilent(() -> {
            page.add(CompletableFuture.supplyAsync(job::readNext));
            Awaitility.await().until(() -> kept().get(1).equals("taken"));
            assertDoesNotThrow(() -> job.shutDown(null));
            assertEquals(List.of("PICTURE", "free", "0"), kept());
        });
        assertTrue(page.getFirst().join());
        assertEquals(List.of("PICTURE", "free", "0"), kept());
    }

    @Test
    @DisplayName(
            "a reader that was told to end by the same signal, a moment earlier, says nothing about the page either")
    void sameSignal() {
        CompletableFuture<Boolean> page = begun();
        reader.destroy();
        assertTrue(page.join());
        assertEquals(List.of("PICTURE", "free", "0"), kept());
    }

    @Test
    @DisplayName("a reader that dies of the page itself costs the page a try")
    void crash() {
        CompletableFuture<Boolean> page = begun();
        reader.destroyForcibly();
        assertTrue(page.join());
        assertEquals(List.of("PICTURE", "free", "1"), kept());
    }

    private CompletableFuture<Boolean> begun() {
        Set<ProcessHandle> others = readers();
        CompletableFuture<Boolean> page = CompletableFuture.supplyAsync(job::readNext);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            Set<ProcessHandle> own = readers();
            own.removeAll(others);
            reader = own.stream().findAny().orElse(null);
            return reader != null;
        });
        assertEquals("taken", kept().get(1));
        return page;
    }

    private static Set<ProcessHandle> readers() {
        return ProcessHandle.current()
                .descendants()
                .filter(one -> one.info()
                        .commandLine()
                        .filter(line -> line.contains("org.luoshi.reader.Reader"))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private String state() {
        return kept().getFirst();
    }

    private List<String> kept() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row =
                    (Object[]) entities.createNativeQuery("select r.state, r.taken_until, r.tries from proof_reading r"
                                    + " join evidence e on e.object_key = r.object_key where e.id = ?1")
                            .setParameter(1, proof)
                            .getSingleResult();
            return List.of(row[0].toString(), row[1] == null ? "free" : "taken", row[2].toString());
        });
    }
}
