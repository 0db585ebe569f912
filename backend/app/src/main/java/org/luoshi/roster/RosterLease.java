package org.luoshi.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** One roster file at a time for a cohort, over all instances of the service. A lease that nobody renews ends by itself. */
@ApplicationScoped
class RosterLease {

    private static final String UNTIL = "UTC_TIMESTAMP(6) + INTERVAL 60 SECOND";

    private final EntityManager entities;

    RosterLease(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes the lease in the caller's transaction.
     * @return false where another file has it */
    boolean take(int year, long importId) {
        entities.createNativeQuery("INSERT INTO lease (name, holder, held_until) VALUES (?1, ?2, " + UNTIL
                        + ") ON DUPLICATE KEY UPDATE"
                        + " holder = IF(held_until < UTC_TIMESTAMP(6), VALUES(holder), holder),"
                        + " held_until = IF(holder = VALUES(holder), VALUES(held_until), held_until)")
                .setParameter(1, name(year))
                .setParameter(2, String.valueOf(importId))
                .executeUpdate();
        Object holder = entities.createNativeQuery("SELECT holder FROM lease WHERE name = ?1")
                .setParameter(1, name(year))
                .getSingleResult();
        return String.valueOf(importId).equals(holder);
    }

    /** Keeps the lease for another minute, in the caller's transaction.
     * @return false where it was lost */
    boolean renew(int year, long importId) {
        return entities.createNativeQuery("UPDATE lease SET held_until = " + UNTIL + " WHERE name = ?1 AND holder = ?2")
                        .setParameter(1, name(year))
                        .setParameter(2, String.valueOf(importId))
                        .executeUpdate()
                == 1;
    }

    void release(int year, long importId) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("DELETE FROM lease WHERE name = ?1 AND holder = ?2")
                        .setParameter(1, name(year))
                        .setParameter(2, String.valueOf(importId))
                        .executeUpdate());
    }

    private static String name(int year) {
        return "roster-import-" + year;
    }
}
