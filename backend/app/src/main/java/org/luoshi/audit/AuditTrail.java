package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.luoshi.verifier.Hashes;

/** The one writer of the log (R8.1). Called in the transaction of the change it records, with the role held at that moment. */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager entities;
    private final EntryOfTransaction transaction;
    private final Clock clock;

    AuditTrail(EntityManager entities, EntryOfTransaction transaction, Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Appends one entry; its leaf hash is final from this moment.
     * @param actor subject of the token, or null where the decree protects the sender
     * @param role realm name of the role in which the actor acted, or null with the actor
     * @param event what happened, a noun and a participle such as {@code declaration-submitted}
     * @param subjectType what it happened to, such as {@code declaration}
     * @param subjectId its id
     * @param payload codes, ids, versions and digests; never names, numbers of people or free text
     * @return id of the entry, by which it can be proved later */
    @Transactional(Transactional.TxType.MANDATORY)
    public long record(
            String actor, String role, String event, String subjectType, String subjectId, Map<String, ?> payload) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String details = CanonicalJson.of(payload);
        String text = EntryText.of(at, actor, role, event, subjectType, subjectId, details);
        AuditEntry entry = new AuditEntry(at, actor, role, event, subjectType, subjectId, details, Hashes.leaf(text));
        entities.persist(entry);
        entities.persist(new AuditPending(entry.id));
        transaction.written(entry.id);
        return entry.id;
    }
}
