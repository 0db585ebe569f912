package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Asks the log what somebody did a while ago. */
@ApplicationScoped
public class RecentEntries {

    private final EntityManager entities;

    RecentEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** @param actor subject of the token
     * @param since the moment from which on an entry counts
     * @return whether that person has such an entry */
    @Transactional
    public boolean has(String actor, String event, String subjectType, String subjectId, Instant since) {
        return !entities.createQuery(
                        "select e.id from AuditEntry e where e.subjectType = ?1 and e.subjectId = ?2 and e.actor = ?3"
                                + " and e.event = ?4 and e.at >= ?5 order by e.id desc",
                        Long.class)
                .setParameter(1, subjectType)
                .setParameter(2, subjectId)
                .setParameter(3, actor)
                .setParameter(4, event)
                .setParameter(5, since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
