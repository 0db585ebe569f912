package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Removes objects that no evidence refers to: left by uploads that broke off and by evidence that was taken back. Any number of
 * instances may run it, for removing twice does no harm. */
@ApplicationScoped
class Orphans {

    private static final Logger LOG = Logger.getLogger(Orphans.class);

    private final EvidenceStore store;
    private final EntityManager entities;
    private final EvidenceSettings settings;
    private final Clock clock;

    Orphans(EvidenceStore store, EntityManager entities, EvidenceSettings settings, Clock clock) {
        this.store = store;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keys are random and written once, so an object that is old and has no row cannot get one any more; rows that are copied to a later
     * declaration share the object, and it stays until the last of them is gone. */
    @Scheduled(
            identity = "remove objects without evidence",
            every = "${luoshi.evidence.clean-every:6h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remove() {
        store.olderThan(clock.instant().minus(settings.orphanAge()), keys -> {
            Set<String> orphans = new HashSet<>(keys);
            orphans.removeAll(QuarkusTransaction.requiringNew().call(() -> referred(keys)));
            orphans.forEach(store::remove);
            if (!orphans.isEmpty()) {
                LOG.infof("removed %d objects without evidence", orphans.size());
            }
        });
    }

    private List<String> referred(List<String> keys) {
        return entities.createQuery("select e.objectKey from Evidence e where e.objectKey in ?1", String.class)
                .setParameter(1, keys)
                .getResultList();
    }
}
