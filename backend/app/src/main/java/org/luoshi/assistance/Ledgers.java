package org.luoshi.assistance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.cohort.Graduate;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.WebProblems;

/** Finds the help ledgers of graduates, never more than an actor may see. */
@ApplicationScoped
class Ledgers implements PanacheRepositoryBase<AssistanceEntry, Long> {

    /** Who may add to a ledger: whoever helps. Inspectors and leaders read. */
    static final Set<Role> HELPERS = EnumSet.of(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.OFFICE);

    private final Assistances assistances;
    private final TargetsDesk targets;
    private final SealedNumbers seals;

    Ledgers(Assistances assistances, TargetsDesk targets, SealedNumbers seals) {
        this.assistances = assistances;
        this.targets = targets;
        this.seals = seals;
    }

    /** @throws org.luoshi.problem.Refusal not-found where there is none, or not for this actor */
    Graduate require(long id, Actor actor) {
        var scope = actor.scope();
        var query = getEntityManager()
                .createQuery("select g from Graduate g where g.id = :id and " + scope.hql(), Graduate.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(WebProblems::notFound);
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    LedgerView view(long graduate, Actor actor) {
        return view(require(graduate, actor), actor);
    }

    LedgerView view(Graduate graduate, Actor actor) {
        List<AssistanceEntry> all = list("graduateId = ?1 order by id", graduate.id);
        Map<Long, Long> replaced = all.stream()
                .filter(one -> one.replaces != null)
                .collect(Collectors.toMap(one -> one.replaces, one -> one.id));
        return new LedgerView(
                assistances.about(graduate.id, graduate.cohortYear),
                AssistanceTargetsView.of(targets.of(graduate.cohortYear)),
                all.stream()
                        .sorted(Comparator.comparing((AssistanceEntry one) -> one.happenedOn)
                                .thenComparing(one -> one.id)
                                .reversed())
                        .map(one -> entry(one, replaced.get(one.id)))
                        .toList(),
                HELPERS.stream().anyMatch(actor::has));
    }

    private LedgerView.Entry entry(AssistanceEntry one, Long replacedBy) {
        return new LedgerView.Entry(
                String.valueOf(one.id),
                one.kind,
                one.happenedOn,
                seals.open(one.employer),
                seals.open(one.note),
                one.intention,
                one.outcome,
                text(one.replaces),
                text(replacedBy),
                one.withdrawn,
                one.recordedByName,
                Role.of(one.recordedRole).orElseThrow(),
                one.recordedAt);
    }

    private static String text(Long id) {
        return id == null ? null : String.valueOf(id);
    }
}
