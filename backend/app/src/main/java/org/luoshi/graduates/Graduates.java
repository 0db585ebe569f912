package org.luoshi.graduates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.State;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.WebProblems;

/** Finds graduates, never more than an actor may see. */
@ApplicationScoped
class Graduates {

    private static final String WITH_PLACES =
            "from Graduate g join fetch g.college join fetch g.major join fetch g.schoolClass where ";

    private final EntityManager entities;
    private final SealedNumbers numbers;

    Graduates(EntityManager entities, SealedNumbers numbers) {
        this.entities = entities;
        this.numbers = numbers;
    }

    /** @throws org.luoshi.problem.Refusal not-found where there is none, or not for this actor */
    Graduate require(long id, Actor actor) {
        return find(id, actor).orElseThrow(WebProblems::notFound);
    }

    /** @return the role in which somebody who sees this graduate does; of several the one that serves more people */
    Role roleOver(long id, Actor actor) {
        return actor.roles().stream()
                .sorted(Comparator.reverseOrder())
                .filter(role -> find(id, actor.as(Set.of(role))).isPresent())
                .findFirst()
                .orElseThrow(WebProblems::notFound);
    }

    private Optional<Graduate> find(long id, Actor actor) {
        var scope = actor.scope();
        var query = entities.createQuery(WITH_PLACES + "g.id = :id and " + scope.hql(), Graduate.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    GraduateView view(long id, Actor actor) {
        return views(List.of(require(id, actor)), null, GraduateDesk.mayChange(actor))
                .getFirst();
    }

    /** @return the page of those who fit the filter and whom the actor may see */
    Page<GraduateView> list(GraduateFilter filter, PageRequest page, Actor actor) {
        GraduateQuery wanted = query(filter, actor);
        var count = entities.createQuery("select count(g) from Graduate g where " + wanted.hql(), Long.class);
        wanted.parameters().forEach(count::setParameter);
        return Page.of(slice(wanted, filter.sort, page.offset(), page.size), count.getSingleResult(), page);
    }

    GraduateQuery query(GraduateFilter filter, Actor actor) {
        return new GraduateQuery(filter, actor, numbers);
    }

    /** @return some of the same, for a file */
    List<GraduateView> slice(GraduateQuery wanted, GraduateSort sort, int offset, int size) {
        var query = entities.createQuery(WITH_PLACES + wanted.hql() + " order by " + sort.hql(), Graduate.class)
                .setFirstResult(offset)
                .setMaxResults(size);
        wanted.parameters().forEach(query::setParameter);
        return views(query.getResultList(), wanted.countingAt(), wanted.changeable());
    }

    private List<GraduateView> views(List<Graduate> graduates, String countingAt, boolean changeable) {
        Map<Long, DeclarationSummary> shown = new HashMap<>();
        if (!graduates.isEmpty()) {
            entities.createQuery(
                            "from Declaration d where d.id in (select max(x.id) from Declaration x"
                                    + " where x.graduate in :graduates group by x.graduate.id)",
                            Declaration.class)
                    .setParameter("graduates", graduates)
                    .getResultStream()
                    .forEach(d -> show(d, shown));
            if (countingAt != null) {
                counting(graduates, countingAt).forEach(d -> show(d, shown));
            }
        }
        return graduates.stream()
                .map(graduate -> GraduateView.of(graduate, shown.get(graduate.id), changeable))
                .toList();
    }

    // behind a figure stands the declaration that it counts, though a newer one may be open; one under review goes
    // before a verified
    // one, as in Counts, so it comes last here
    private List<Declaration> counting(List<Graduate> graduates, String stage) {
        Set<State> counting = stage.equals("verifiedAs")
                ? EnumSet.of(State.VERIFIED)
                : EnumSet.of(State.VERIFIED, State.AT_CLASS, State.AT_COLLEGE);
        List<Declaration> found = entities.createQuery(
                        "from Declaration d where d.graduate in :graduates and d.state in :states and exists (select 1"
                                + " from EmploymentRecord r where r.graduate = d.graduate and r." + stage
                                + " = d.destination)",
                        Declaration.class)
                .setParameter("graduates", graduates)
                .setParameter("states", counting)
                .getResultList();
        return found.stream()
                .sorted(Comparator.comparing(d -> d.state().submitted()))
                .toList();
    }

    private static void show(Declaration d, Map<Long, DeclarationSummary> in) {
        in.put(d.graduate().id, new DeclarationSummary(String.valueOf(d.id()), d.state(), d.destination()));
    }
}
