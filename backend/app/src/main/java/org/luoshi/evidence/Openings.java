package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.RecentEntries;

/** Notes who opened which file (R8.1): once a viewing, whatever parts of it a viewer fetches one by one and in whatever order. */
@ApplicationScoped
class Openings {

    private static final String EVENT = "evidence-opened";

    private final Readers readers;
    private final RecentEntries recent;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final EvidenceSettings settings;
    private final Clock clock;

    Openings(
            Readers readers,
            RecentEntries recent,
            AuditTrail audit,
            EntityManager entities,
            EvidenceSettings settings,
            Clock clock) {
        this.readers = readers;
        this.recent = recent;
        this.audit = audit;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param one a file that this actor may see */
    void note(Evidence one, Actor actor) {
        if (QuarkusTransaction.requiringNew().call(() -> noted(one, actor))) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            // parts that are fetched at the same time wait here for the first of them
            entities.createNativeQuery("select id from evidence where id = ?1 for update")
                    .setParameter(1, one.id)
                    .getResultList();
            if (!noted(one, actor)) {
                audit.record(
                        actor.subject(),
                        readers.role(one, actor).realmName(),
                        EVENT,
                        "evidence",
                        String.valueOf(one.id),
                        Map.of(
                                "graduate",
                                String.valueOf(one.declaration.graduate().id),
                                "declaration",
                                String.valueOf(one.declaration.id()),
                                "kind",
                                one.kind,
                                "sha256",
                                one.sha256));
            }
        });
    }

    private boolean noted(Evidence one, Actor actor) {
        return recent.has(
                actor.subject(),
                EVENT,
                "evidence",
                String.valueOf(one.id),
                clock.instant().minus(settings.viewing()));
    }
}
