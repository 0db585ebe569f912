package org.luoshi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of the log: written once, by {@link AuditTrail} alone; the service's database account can neither change nor delete it. */
@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant at;
    String actor;
    String actorRole;
    String event;
    String subjectType;
    String subjectId;
    String payload;
    byte[] leafHash;

    AuditEntry() {}

    AuditEntry(
            Instant at,
            String actor,
            String actorRole,
            String event,
            String subjectType,
            String subjectId,
            String payload,
            byte[] leafHash) {
        this.at = at;
        this.actor = actor;
        this.actorRole = actorRole;
        this.event = event;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.payload = payload;
        this.leafHash = leafHash;
    }
}
