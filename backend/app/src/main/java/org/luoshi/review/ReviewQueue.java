package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.listing.Page;

/** What waits for a reviewer, and who holds which of it for the moment. */
@ApplicationScoped
class ReviewQueue {

    private static final int CANDIDATES = 100;
    private static final Map<String, String> ORDERS = Map.of(
            "risk,age", "d.risk desc, d.stateSince, d.id",
            "risk", "d.risk desc, d.stateSince, d.id",
            "age", "d.stateSince, d.id",
            "age,risk", "d.stateSince, d.risk desc, d.id");

    private final DeclarationRepository declarations;
    private final QueueConditions conditions;
    private final DeclarationViews views;
    private final ReviewSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    ReviewQueue(
            DeclarationRepository declarations,
            QueueConditions conditions,
            DeclarationViews views,
            ReviewSettings settings,
            EntityManager entities,
            Clock clock) {
        this.declarations = declarations;
        this.conditions = conditions;
        this.views = views;
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
    }

    /** @return one page of what waits for this reviewer; what a colleague holds is there and carries a claim */
    @Transactional
    Page<DeclarationView> page(QueueQuery query, Actor actor) {
        Conditions wanted = conditions.waiting(query.filter(), actor);
        List<Declaration> page = declarations.page(
                wanted.hql(), wanted.parameters(), ORDERS.get(query.sort), query.offset(), query.size);
        return Page.of(views.all(page, actor), declarations.count(wanted.hql(), wanted.parameters()), query);
    }

    /** Claims the first one that no colleague holds and that this reviewer may decide about.
     * @return the one claimed, or nothing when nothing waits */
    @Transactional
    Optional<DeclarationView> next(QueueFilter filter, Actor actor) {
        Instant now = clock.instant();
        Conditions wanted = conditions
                .waiting(filter, actor)
                .and("(d.claimedUntil is null or d.claimedUntil <= :now or d.claimedBy = :me)", "now", now)
                .and("d.enteredBy <> :me and d.editedBy <> :me", "me", actor.subject())
                .and("(d.classPassedBy is null or d.classPassedBy <> :me)");
        if (filter != null && filter.skip() != null && !filter.skip().isEmpty()) {
            List<Long> skipped = filter.skip().stream().map(Long::valueOf).toList();
            wanted.and("d.id not in :skip", "skip", skipped);
            release(skipped, actor);
        }
        var query = entities.createQuery(
                        "select d.id from Declaration d join d.graduate g where " + wanted.hql() + " order by "
                                + ORDERS.get("risk,age"),
                        Long.class)
                .setMaxResults(CANDIDATES);
        wanted.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .filter(id -> claim(id, actor, now))
                .map(id -> views.one(declarations.find(id, actor).orElseThrow(), actor))
                .filter(view -> view.allowedActions().contains(Action.RETURN))
                .findFirst();
    }

    // a row that somebody is claiming or deciding about at this very moment is passed over, never waited for
    private boolean claim(long id, Actor actor, Instant now) {
        boolean free = !entities.createNativeQuery("select id from declaration where id = ?1 for update skip locked")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        return free
                && entities.createQuery(
                                        "update Declaration d set d.claimedBy = :me, d.claimedUntil = :until"
                                                + " where d.id = :id and d.state in (AT_CLASS, AT_COLLEGE)"
                                                + " and (d.claimedUntil is null or d.claimedUntil <= :now or d.claimedBy = :me)")
                                .setParameter("me", actor.subject())
                                .setParameter("until", now.plus(settings.claim()))
                                .setParameter("id", id)
                                .setParameter("now", now)
                                .executeUpdate()
                        == 1;
    }

    private void release(List<Long> ids, Actor actor) {
        entities.createQuery("update Declaration d set d.claimedBy = null, d.claimedUntil = null"
                        + " where d.id in :ids and d.claimedBy = :me")
                .setParameter("ids", ids)
                .setParameter("me", actor.subject())
                .executeUpdate();
    }
}
