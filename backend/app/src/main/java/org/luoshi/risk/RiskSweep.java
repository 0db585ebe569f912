package org.luoshi.risk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.luoshi.declaration.RiskFlags;

/** Looks for clusters once more where something was handed in lately: two who submit at the same moment do not see each other. Raising
 * a flag twice changes nothing, so any number of instances may run it. */
@ApplicationScoped
class RiskSweep {

    private static final Duration LATELY = Duration.ofHours(1);

    private final Clusters clusters;
    private final RiskFlags flags;
    private final EntityManager entities;
    private final Clock clock;

    RiskSweep(Clusters clusters, RiskFlags flags, EntityManager entities, Clock clock) {
        this.clusters = clusters;
        this.flags = flags;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            identity = "look for clusters once more",
            every = "${luoshi.risk.sweep-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<?> cohorts = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select distinct cohort_year from risk_mark where submitted_at >= ?1")
                .setParameter(1, clock.instant().minus(LATELY))
                .getResultList());
        cohorts.forEach(cohort -> sweep(((Number) cohort).intValue()));
    }

    /** Flags whatever belongs to a cluster of this cohort and has no flag yet. */
    void sweep(int cohort) {
        for (ClusterKind kind : ClusterKind.values()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> clusters.values(kind, cohort).forEach(value -> clusters.of(kind, value, cohort)
                            .ifPresent(size -> flags.raise(
                                    kind.flag(),
                                    clusters.underReview(kind, value, cohort, size.classIds()),
                                    null,
                                    size.text()))));
        }
    }
}
