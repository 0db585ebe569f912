package org.luoshi.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceAdded;
import org.luoshi.evidence.EvidenceRemoved;

/** The proofs that wait to be read, in the database: any number of instances take from it, none the same file. */
@ApplicationScoped
class ReadingQueue {

    /** One that an instance took and never finished is taken again: longer than a page may take. */
    private static final Duration MORE_THAN_A_PAGE = Duration.ofMinutes(2);

    /** What is looked at right now goes first, what was handed in long ago last. */
    private static final Duration TO_THE_FRONT = Duration.ofDays(-1);

    private static final Duration TO_THE_END = Duration.ofDays(1);

    private final EntityManager entities;
    private final ReadingSettings settings;
    private final Clock clock;

    ReadingQueue(EntityManager entities, ReadingSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Leaves a file to be read, in the transaction that notes it down: it is taken once that is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void added(@Observes EvidenceAdded step) {
        note(step.one().objectKey, step.one().declaration.graduate().id, Duration.ZERO);
    }

    /** Forgets what was read in a file that was taken back, unless another row of the graduate's shares it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void removed(@Observes EvidenceRemoved step) {
        if (step.one().objectKey != null) {
            entities.createNativeQuery("delete from proof_reading where object_key = ?1 and not exists"
                            + " (select 1 from evidence e where e.object_key = ?1)")
                    .setParameter(1, step.one().objectKey)
                    .executeUpdate();
        }
    }

    /** Has a file read before all others: somebody waits for it. */
    void first(Evidence one) {
        note(one.objectKey, one.declaration.graduate().id, TO_THE_FRONT);
    }

    /** Has a file read after all others. */
    void last(String objectKey, long graduate) {
        note(objectKey, graduate, TO_THE_END);
    }

    private void note(String objectKey, long graduate, Duration turn) {
        entities.createNativeQuery("insert into proof_reading (object_key, graduate_id, state, turn_at, tries)"
                        + " values (?1, ?2, 'WAITING', ?3, 0)"
                        + " on duplicate key update turn_at = least(turn_at, values(turn_at))")
                .setParameter(1, objectKey)
                .setParameter(2, graduate)
                .setParameter(3, clock.instant().plus(turn))
                .executeUpdate();
    }

    /** @return how many files are in this state, but no more than a few: the question is whether there is room */
    int waiting(ReadingState state) {
        return entities.createNativeQuery("select id from proof_reading where state = ?1 limit 100")
                .setParameter(1, state.name())
                .getResultList()
                .size();
    }

    /** Takes the next file, in a transaction of its own: nobody waits while it is read.
     * @return its object */
    Optional<Taken> take(ReadingState state) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<?> rows = entities.createNativeQuery(
                            "select id, object_key, tries, pages from proof_reading where state = ?1"
                                    + " and (taken_until is null or taken_until < ?2)"
                                    + " order by turn_at limit 1 for update skip locked")
                    .setParameter(1, state.name())
                    .setParameter(2, now)
                    .getResultList();
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            Object[] row = (Object[]) rows.getFirst();
            long id = ((Number) row[0]).longValue();
            entities.createNativeQuery("update proof_reading set taken_until = ?2, tries = tries + 1 where id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, until(now))
                    .executeUpdate();
            return Optional.of(new Taken(
                    id,
                    (String) row[1],
                    state,
                    ((Number) row[2]).intValue(),
                    row[3] == null ? 1 : ((Number) row[3]).intValue()));
        });
    }

    /** Keeps a file for whoever took it, for another page. */
    void keep(Taken taken) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update proof_reading set taken_until = ?2 where id = ?1")
                        .setParameter(1, taken.id())
                        .setParameter(2, until(clock.instant()))
                        .executeUpdate());
    }

    private Instant until(Instant now) {
        return now.plus(settings.patience()).plus(MORE_THAN_A_PAGE);
    }

    /** A file whose turn it is.
     * @param tries how often it was taken before
     * @param pages as far as they are known */
    record Taken(long id, String objectKey, ReadingState state, int tries, int pages) {}
}
