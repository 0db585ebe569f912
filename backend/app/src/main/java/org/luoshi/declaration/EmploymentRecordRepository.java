package org.luoshi.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.access.Scope;
import org.luoshi.cohort.Graduate;

/** The record of each graduate: found or made, locked, and counted anew after every change. */
@ApplicationScoped
public class EmploymentRecordRepository implements PanacheRepositoryBase<EmploymentRecord, Long> {

    private final Event<CountingChanged> counting;

    EmploymentRecordRepository(Event<CountingChanged> counting) {
        this.counting = counting;
    }

    /** @param graduateId null: the actor's own row in the cohort
     * @return the graduate, or nothing when absent from that cohort or out of the actor's scope */
    public Optional<Graduate> graduate(Long graduateId, int cohortYear, Actor actor) {
        Scope.Predicate scope = actor.scope();
        var query = getEntityManager()
                .createQuery(
                        "select g from Graduate g join fetch g.college join fetch g.major join fetch g.schoolClass"
                                + " where g.cohortYear = :cohort and (:id is null or g.id = :id) and " + scope.hql(),
                        Graduate.class)
                .setParameter("cohort", cohortYear)
                .setParameter("id", graduateId);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Makes the record of a graduate unless there is one, and locks it until the transaction ends.
     * @return the record as it is now, whatever an older snapshot of this transaction says */
    public EmploymentRecord lockFor(Graduate graduate) {
        // only where there is none: ignoring a duplicate takes a shared lock, and two of those wait for each other
        // below
        if (count("graduate", graduate) == 0) {
            getEntityManager()
                    .createNativeQuery("insert ignore into employment_record (graduate_id, version) values (?1, 0)")
                    .setParameter(1, graduate.id)
                    .executeUpdate();
        }
        return (EmploymentRecord) getEntityManager()
                .createNativeQuery(
                        "select * from employment_record where graduate_id = ?1 for update", EmploymentRecord.class)
                .setParameter(1, graduate.id)
                .getSingleResult();
    }

    /** Reads without a lock: locking what is not there would lock the gap in which others insert theirs. One that was opened
     * a moment ago may be missed; the database refuses the second then.
     * @return id of its open declaration, if it has one */
    public Optional<Long> openDeclaration(EmploymentRecord record) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from declaration where open_key = ?1")
                .setParameter(1, record.id())
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    /** Works out anew what the record counts as, stores it, and tells the statistics in this transaction when it changed. */
    public void recount(EmploymentRecord record) {
        List<Counts.Item> items = getEntityManager()
                .createQuery(
                        "select d.id, d.state, d.destination from Declaration d where d.record = ?1", Counts.Item.class)
                .setParameter(1, record)
                .getResultList();
        Counts now = Counts.of(items);
        Counts before = record.countAs(now);
        if (!before.equals(now)) {
            counting.fire(new CountingChanged(record.graduate().id, before, now));
        }
    }
}
