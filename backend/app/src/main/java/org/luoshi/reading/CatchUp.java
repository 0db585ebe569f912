package org.luoshi.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;

/** Puts proofs into the queue that nobody put there: from releases without a reader, from imports, from the demo school. A few at a time, and
 * only while few others wait; what is handed in meanwhile goes before them. */
@ApplicationScoped
class CatchUp {

    /** Looking through all proofs once more finds what was committed late. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(30);

    private final ReadingQueue queue;
    private final ReadingPower power;
    private final ReadingSettings settings;
    private final EntityManager entities;
    private long upTo;
    private long began = System.nanoTime();

    CatchUp(ReadingQueue queue, ReadingPower power, ReadingSettings settings, EntityManager entities) {
        this.queue = queue;
        this.power = power;
        this.settings = settings;
        this.entities = entities;
    }

    @Scheduled(
            identity = "read proofs of before",
            every = "${luoshi.reading.catch-up-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!power.there()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            boolean room = queue.waiting(ReadingState.WAITING) < settings.catchUpAtOnce()
                    && (!power.pictures() || queue.waiting(ReadingState.PICTURE) < settings.catchUpAtOnce());
            if (room) {
                some();
            }
        });
    }

    private void some() {
        List<?> rows = entities.createNativeQuery("select e.id, e.object_key, d.graduate_id from evidence e"
                        + " join declaration d on d.id = e.declaration_id"
                        + " left join proof_reading r on r.object_key = e.object_key"
                        + " where e.id > ?1 and e.object_key is not null and r.id is null order by e.id")
                .setParameter(1, upTo)
                .setMaxResults(settings.catchUpAtOnce())
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            queue.last((String) row[1], ((Number) row[2]).longValue());
            upTo = ((Number) row[0]).longValue();
        }
        if (rows.isEmpty() && System.nanoTime() - began > ONCE_MORE.toNanos()) {
            upTo = 0;
            began = System.nanoTime();
        }
    }
}
