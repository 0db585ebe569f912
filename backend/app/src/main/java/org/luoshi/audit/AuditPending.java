package org.luoshi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** Says that an entry has no place in the log yet, and has its seal until then; written in the transaction of the entry, removed by {@link LogSequencer}. */
@Entity
@Immutable
class AuditPending {

    @Id
    Long entryId;

    byte[] seal;

    AuditPending() {}

    AuditPending(Long entryId, byte[] seal) {
        this.entryId = entryId;
        this.seal = seal;
    }
}
