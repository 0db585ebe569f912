package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one writer of the log (R8.1). Called in the transaction of the change it records, with the role held at that moment. */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Appends one entry; its leaf hash is final from this moment.
     * @param actor subject of the token, or null where the decree protects the sender
     * @param role realm name of the role in which the actor acted, or null with the actor
     * @param event what happened, a noun and a participle such as {@code declaration-submitted}
     * @param subjectType what it happened to, such as {@code declaration}
     * @param subjectId its id
     * @param payload codes, ids, versions and digests; never names, numbers of people or free text */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String actor, String role, String event, String subjectType, String subjectId, Map<String, ?> payload) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("at", at.toString());
        entry.put("actor", actor);
        entry.put("role", role);
        entry.put("event", event);
        entry.put("subjectType", subjectType);
        entry.put("subjectId", subjectId);
        entry.put("payload", payload);
        entities.persist(new AuditEntry(
                at,
                actor,
                role,
                event,
                subjectType,
                subjectId,
                CanonicalJson.of(payload),
                LeafHash.of(CanonicalJson.of(entry))));
    }
}
