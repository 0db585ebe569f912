package org.luoshi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Scope;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.declaration.RiskFlags;
import org.luoshi.policy.Slot;

/** The evidence of declarations that the caller already found within an actor's scope. */
@ApplicationScoped
public class EvidenceRepository implements PanacheRepositoryBase<Evidence, Long> {

    private final SameFile sameFile;
    private final RiskFlags raised;
    private final Event<EvidenceRemoved> removed;

    EvidenceRepository(SameFile sameFile, RiskFlags raised, Event<EvidenceRemoved> removed) {
        this.sameFile = sameFile;
        this.raised = raised;
        this.removed = removed;
    }

    /** @return the evidence of one declaration, the oldest first */
    public List<Evidence> of(Declaration declaration) {
        return list("declaration = ?1 order by id", declaration);
    }

    /** @return the evidence of each declaration that has any, the oldest first */
    public Map<Long, List<Evidence>> of(Collection<Declaration> declarations) {
        if (declarations.isEmpty()) {
            return Map.of();
        }
        return this.<Evidence>list("declaration in ?1 order by id", declarations).stream()
                .collect(Collectors.groupingBy(one -> one.declaration.id()));
    }

    /** Takes the evidence of an earlier declaration along to a correction of it, flags included, open again. The objects are
     * shared, and who uploaded them stays the uploader. */
    public void copy(Declaration from, Declaration to) {
        Map<Long, List<RiskFlag>> flags = getEntityManager()
                .createQuery(
                        "select f from RiskFlag f where f.declaration = ?1 and f.evidenceId is not null",
                        RiskFlag.class)
                .setParameter(1, from)
                .getResultStream()
                .collect(Collectors.groupingBy(RiskFlag::evidenceId));
        for (Evidence one : of(from)) {
            Evidence copy = one.copyFor(to, slot(to, one));
            persist(copy);
            for (RiskFlag flag : flags.getOrDefault(one.id, List.of())) {
                raised.raise(flag.kind(), List.of(to.id()), copy.id, flag.detail());
            }
        }
    }

    private static String slot(Declaration declaration, Evidence one) {
        return declaration
                .destination()
                .requirement(declaration.graduate().difficulty != 0)
                .slotFor(one.kind)
                .map(Slot::key)
                .orElse("");
    }

    /** Removes the evidence of a draft that is deleted; the objects go with the next clean-up. */
    public void deleteOf(Declaration declaration) {
        of(declaration).forEach(this::remove);
    }

    /** Removes a piece of evidence, and the hints that it gave. */
    void remove(Evidence one) {
        delete(one);
        flush();
        sameFile.forget(one);
        removed.fire(new EvidenceRemoved(one));
    }

    /** @return the evidence with its declaration and graduate, or nothing when absent or out of the actor's scope */
    Optional<Evidence> find(long id, Actor actor) {
        Scope.Predicate scope = actor.scope();
        var query = getEntityManager()
                .createQuery(
                        "select e from Evidence e join fetch e.declaration d join fetch d.graduate g where e.id = :id and "
                                + scope.hql(),
                        Evidence.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }
}
