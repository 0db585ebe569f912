package org.luoshi.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;

/** Finds declarations, never more than an actor may see. */
@ApplicationScoped
public class DeclarationRepository implements PanacheRepositoryBase<Declaration, Long> {

    private static final String WITH_GRADUATE =
            "select d from Declaration d join fetch d.record join fetch d.graduate g"
                    + " join fetch g.college join fetch g.major join fetch g.schoolClass where ";

    /** Makes everybody else who wants to change this graduate's declarations wait until this transaction ends. Call it
     * first in the transaction: what is read afterwards is then what the one before left behind.
     * @param id of a declaration; one that does not exist locks nothing */
    public void lock(long id) {
        getEntityManager()
                .createNativeQuery("select r.id from declaration d join employment_record r on r.id = d.record_id"
                        + " where d.id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
    }

    /** @return the declaration with its record and graduate, or nothing when absent or out of the actor's scope */
    public Optional<Declaration> find(long id, Actor actor) {
        Scope.Predicate scope = actor.scope();
        var query = getEntityManager()
                .createQuery(WITH_GRADUATE + "d.id = :id and " + scope.hql(), Declaration.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** @param condition on the aliases {@code d} and {@code g}, which the caller has already narrowed by a scope
     * @param order by which columns
     * @return one page of declarations with their graduates */
    public List<Declaration> page(
            String condition, Map<String, Object> parameters, String order, int offset, int size) {
        var query = getEntityManager()
                .createQuery(WITH_GRADUATE + condition + " order by " + order, Declaration.class)
                .setFirstResult(offset)
                .setMaxResults(size);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** @return how many rows all pages of that condition have */
    public long count(String condition, Map<String, Object> parameters) {
        var query = getEntityManager()
                .createQuery("select count(*) from Declaration d join d.graduate g where " + condition, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** @return every declaration of the record, the oldest first */
    public List<Declaration> ofRecord(EmploymentRecord record) {
        return list("record = ?1 order by id", record);
    }

    /** @return for each graduate the roles in which the actor may see them; none for a graduate out of scope */
    public Map<Long, Set<Role>> rolesOver(Collection<Long> graduateIds, Actor actor) {
        Map<Long, Set<Role>> roles = new HashMap<>();
        if (graduateIds.isEmpty()) {
            return roles;
        }
        for (Actor.Grant grant : actor.grants()) {
            Scope.Predicate scope = grant.scope().predicate();
            var query = getEntityManager()
                    .createQuery("select g.id from Graduate g where g.id in :ids and " + scope.hql(), Long.class)
                    .setParameter("ids", graduateIds);
            scope.parameters().forEach(query::setParameter);
            query.getResultStream().forEach(id -> roles.computeIfAbsent(id, any -> new HashSet<>())
                    .add(grant.role()));
        }
        return roles;
    }

    /** @param graduateId of somebody whom the actor may see
     * @return the role in which they do; of several the one that stands nearest */
    public Role roleOver(long graduateId, Actor actor) {
        return rolesOver(List.of(graduateId), actor).get(graduateId).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
