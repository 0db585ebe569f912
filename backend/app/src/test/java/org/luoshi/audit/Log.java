package org.luoshi.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The log as it stands in the database. */
@ApplicationScoped
class Log {

    private final EntityManager entities;

    Log(EntityManager entities) {
        this.entities = entities;
    }

    /** @return id of the last entry */
    long end() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select coalesce(max(e.id), 0) from AuditEntry e", Long.class)
                        .getSingleResult());
    }

    /** @return the entries that came after that one */
    // the first entry about somebody comes with whatever they do first; a run of the verification ends, and the day's
    // checkpoint is signed,
    // whenever they do
    List<AuditEntry> after(long id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from AuditEntry e where e.id > ?1 and e.event not in ('person-named', 'verification-ended')"
                                + " and (e.event <> 'checkpoint-signed' or e.actor is not null) order by e.id",
                        AuditEntry.class)
                .setParameter(1, id)
                .getResultList());
    }
}
