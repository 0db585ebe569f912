package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.listing.Page;

/** Reads declarations for those in whose scope they are. */
@ApplicationScoped
class DeclarationReading {

    private final DeclarationRepository declarations;
    private final DeclarationViews views;
    private final EntityManager entities;

    DeclarationReading(DeclarationRepository declarations, DeclarationViews views, EntityManager entities) {
        this.declarations = declarations;
        this.views = views;
        this.entities = entities;
    }

    @Transactional
    DeclarationView one(long id, Actor actor) {
        return views.one(declarations.find(id, actor).orElseThrow(Ids::notFound), actor);
    }

    @Transactional
    Page<DeclarationView> list(DeclarationQuery query, Actor actor) {
        Conditions conditions = new Conditions(actor.scope())
                .and("g.cohortYear = :cohort", "cohort", query.cohort)
                .and("g.id = :graduate", "graduate", query.graduateId == null ? null : Long.valueOf(query.graduateId))
                .and("d.state = :state", "state", query.state)
                .and("d.destination = :destination", "destination", query.destination)
                .place(query.college, query.major, query.schoolClass);
        List<Declaration> page =
                declarations.page(conditions.hql(), conditions.parameters(), "d.id desc", query.offset(), query.size);
        long total = declarations.count(conditions.hql(), conditions.parameters());
        return Page.of(views.all(page, actor), total, query);
    }

    @Transactional
    Page<HistoryStep> history(long id, Actor actor) {
        Declaration declaration = declarations.find(id, actor).orElseThrow(Ids::notFound);
        List<HistoryStep> steps = entities.createQuery(
                        "select s from DeclarationStep s where s.declaration = ?1 order by s.id", DeclarationStep.class)
                .setParameter(1, declaration)
                .getResultStream()
                .map(HistoryStep::of)
                .toList();
        return new Page<>(steps, steps.size(), 0, Math.max(steps.size(), 1));
    }
}
