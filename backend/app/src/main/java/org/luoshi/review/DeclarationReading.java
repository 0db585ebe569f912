package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.listing.Page;
import org.luoshi.reading.ReadingRemark;
import org.luoshi.reading.ReadingRemarks;

/** Reads declarations for those in whose scope they are. */
@ApplicationScoped
class DeclarationReading {

    private final DeclarationRepository declarations;
    private final DeclarationViews views;
    private final ReadingRemarks remarks;
    private final EntityManager entities;

    DeclarationReading(
            DeclarationRepository declarations,
            DeclarationViews views,
            ReadingRemarks remarks,
            EntityManager entities) {
        this.declarations = declarations;
        this.views = views;
        this.remarks = remarks;
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
        List<DeclarationStep> taken = entities.createQuery(
                        "select s from DeclarationStep s where s.declaration = ?1 order by s.id", DeclarationStep.class)
                .setParameter(1, declaration)
                .getResultList();
        // they speak of hints, which are for reviewers: a graduate would read an accusation
        boolean own = actor.roles().equals(Set.of(Role.GRADUATE));
        List<ReadingRemark> said = own ? new ArrayList<>() : new ArrayList<>(remarks.of(id));
        List<HistoryStep> steps = new ArrayList<>();
        for (DeclarationStep step : taken) {
            List<ReadingRemark> before = said.stream()
                    .filter(one -> one.remarkedBy().equals(step.actor())
                            && !one.remarkedAt().isAfter(step.at()))
                    .toList();
            said.removeAll(before);
            steps.add(HistoryStep.of(
                    step, before.stream().map(ReadingRemark::view).toList()));
        }
        return new Page<>(steps, steps.size(), 0, Math.max(steps.size(), 1));
    }
}
