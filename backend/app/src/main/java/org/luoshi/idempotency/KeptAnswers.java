package org.luoshi.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.luoshi.problem.Problem;

/** Answers kept for repeated requests, for each person and key, for as long as somebody may still repeat them. */
@ApplicationScoped
public class KeptAnswers {

    /** What was answered the first time. */
    public record Answer(int status, String location, String body) {}

    private static final int BATCH = 500;

    private final EntityManager entities;
    private final IdempotencySettings settings;
    private final Clock clock;

    KeptAnswers(EntityManager entities, IdempotencySettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether that person used the key before, for whatever request */
    @Transactional
    public boolean known(String subject, String key) {
        return !entities.createNativeQuery(
                        "select 1 from idempotent_answer where subject = ?1 and idempotency_key = ?2")
                .setParameter(1, subject)
                .setParameter(2, key)
                .getResultList()
                .isEmpty();
    }

    /** @param subject whose key it is
     * @param key the value of Idempotency-Key
     * @param digest hex SHA-256 of the request
     * @return the kept answer, or nothing for a new key
     * @throws org.luoshi.problem.Refusal key-reused when the key belongs to another request */
    @Transactional
    public Optional<Answer> find(String subject, String key, String digest) {
        List<?> rows = entities.createNativeQuery("select request_digest, status, location, body from idempotent_answer"
                        + " where subject = ?1 and idempotency_key = ?2")
                .setParameter(1, subject)
                .setParameter(2, key)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.getFirst();
        if (!digest.equals(row[0])) {
            throw Problem.KEY_REUSED.because(
                    "这个 Idempotency-Key 已用于内容不同的请求：请换一个新的键。",
                    "This Idempotency-Key was used with other content: take a new key.");
        }
        return Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]));
    }

    /** Keeps an answer, in the transaction of what it answers. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String subject, String key, String digest, Answer answer) {
        entities.createNativeQuery("insert into idempotent_answer"
                        + " (subject, idempotency_key, request_digest, status, location, body, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, subject)
                .setParameter(2, key)
                .setParameter(3, digest)
                .setParameter(4, answer.status())
                .setParameter(5, answer.location())
                .setParameter(6, answer.body())
                .setParameter(7, utc(clock.instant()))
                .executeUpdate();
    }

    @Scheduled(
            identity = "remove answers that nobody repeats any more",
            every = "${luoshi.idempotency.clean-every}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        int removed = BATCH;
        while (removed == BATCH) {
            removed = QuarkusTransaction.requiringNew().call(this::removeSome);
        }
    }

    // what another instance is removing is passed by, so any number of them may run it
    private int removeSome() {
        List<?> old = entities.createNativeQuery("select subject, idempotency_key from idempotent_answer"
                        + " where created_at < ?1 order by created_at limit " + BATCH + " for update skip locked")
                .setParameter(1, utc(clock.instant().minus(settings.keptFor())))
                .getResultList();
        for (Object each : old) {
            Object[] row = (Object[]) each;
            entities.createNativeQuery("delete from idempotent_answer where subject = ?1 and idempotency_key = ?2")
                    .setParameter(1, row[0])
                    .setParameter(2, row[1])
                    .executeUpdate();
        }
        return old.size();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
