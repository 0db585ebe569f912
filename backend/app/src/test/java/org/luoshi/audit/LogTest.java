package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Frontier;
import org.luoshi.verifier.Hashes;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the log")
class LogTest {

    @Inject
    AgroalDataSource database;

    @Inject
    AuditTrail audit;

    @Inject
    LogClock time;

    @Inject
    EntrySeal seals;

    @Inject
    Clock clock;

    @Test
    @DisplayName("20 writers that commit in any order and three sequencers: one place an entry, no gap")
    void manyWritersAndSequencers() throws Exception {
        String subject = "crowd-" + System.nanoTime();
        int writers = 20;
        int each = 15;
        AtomicBoolean sequencing = new AtomicBoolean(true);
        try (var threads = Executors.newCachedThreadPool()) {
            List<Future<?>> sequencers = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    LogSequencer another = new LogSequencer(database, time, seals, clock);
                    sequencers.add(threads.submit(() -> {
                        while (sequencing.get()) {
                            another.drain();
                            pause(20);
                        }
                    }));
                }
                List<Future<?>> written = new ArrayList<>();
                for (int w = 0; w < writers; w++) {
                    Random random = new Random(w);
                    written.add(threads.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            write(subject, random.nextInt(40), random.nextInt(8) == 0);
                        }
                    }));
                }
                for (Future<?> one : written) {
                    one.get(1, TimeUnit.MINUTES);
                }
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(50))
                        .untilAsserted(() -> assertEquals(0, waiting(subject)));
            } finally {
                sequencing.set(false);
            }
            for (Future<?> one : sequencers) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
        String mine =
                "from audit_entry e join audit_leaf l on l.entry_id = e.id where e.subject_id = '" + subject + "'";
        long entries = number("select count(*) from audit_entry where subject_id = '" + subject + "'");
        assertTrue(
                entries > writers * each / 2 && entries < writers * each, entries + " entries, the rest rolled back");
        assertEquals(entries, number("select count(*) " + mine));
        assertEquals(0, number("select count(*) - 1 - max(position) from audit_leaf"));
        assertEquals(
                number("select max(position) + 1 from audit_leaf"), number("select max(length) from audit_length"));
        assertTreeHoldsEveryEntry();
    }

    private void write(String subject, int millis, boolean rolledBack) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                audit.record("t", "office", "tried", "test", subject, Map.of("n", millis));
                pause(millis);
                if (rolledBack) {
                    throw new RolledBack();
                }
            });
        } catch (RolledBack wanted) {
            // leaves nothing
        }
    }

    private static final class RolledBack extends RuntimeException {}

    private long waiting(String subject) throws SQLException {
        return number(
                "select count(*) from audit_pending p join audit_entry e on e.id = p.entry_id where e.subject_id = '"
                        + subject + "'");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("an entry has its place within a second, with nothing done but waiting")
    void withinASecond() throws SQLException {
        // a machine that is busy elsewhere takes its seconds; a sequencer that looks too seldom does so each time
        Duration shortest = Duration.ofDays(1);
        for (int tries = 0; tries < 10 && shortest.compareTo(Duration.ofSeconds(1)) > 0; tries++) {
            String subject = "alone-" + System.nanoTime();
            write(subject, 0, false);
            long written = System.nanoTime();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertEquals(0, waiting(subject)));
            Duration took = Duration.ofNanos(System.nanoTime() - written);
            shortest = took.compareTo(shortest) < 0 ? took : shortest;
        }
        assertTrue(shortest.compareTo(Duration.ofSeconds(1)) <= 0, shortest.toString());
    }

    // every leaf recomputed from its row, and the root over them from scratch
    private void assertTreeHoldsEveryEntry() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select " + AuditReading.COLUMNS + ", l.leaf_hash from audit_leaf l"
                                + " join audit_entry e on e.id = l.entry_id order by l.position")) {
            Frontier frontier = new Frontier();
            while (rows.next()) {
                byte[] leaf = Hashes.leaf(AuditReading.view(rows).entry());
                assertArrayEquals(rows.getBytes(11), leaf);
                frontier.add(leaf);
            }
            assertArrayEquals(frontier.root(), LogTree.root(connection, frontier.size()));
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
