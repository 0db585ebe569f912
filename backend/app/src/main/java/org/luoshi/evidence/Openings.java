package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.RecentEntries;

/** Notes who opened which file (R8.1): once a viewing, whatever parts of it a viewer fetches one by one and in whatever order. */
@ApplicationScoped
public class Openings {

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
                record(one, actor, readers.role(one, actor));
            }
        });
    }

    /** Notes that somebody opened every file of a declaration, in the caller's transaction: what a demo school's reviewers do.
     * @param as the role in which its graduate is in their scope */
    public void openedWithin(long declaration, Actor actor, Role as) {
        entities.createQuery("from Evidence e where e.declaration.id = ?1 and e.sha256 is not null", Evidence.class)
                .setParameter(1, declaration)
                .getResultList()
                .forEach(one -> record(one, actor, as));
    }

    private void record(Evidence one, Actor actor, Role role) {
        audit.record(
                actor.subject(),
                role.realmName(),
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

    private boolean noted(Evidence one, Actor actor) {
        return recent.has(
                actor.subject(),
                EVENT,
                "evidence",
                String.valueOf(one.id),
                clock.instant().minus(settings.viewing()));
    }
}
