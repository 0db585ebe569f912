package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.WebProblems;

/** Finds reconciliations with their progress, never more than an actor may see. */
@ApplicationScoped
class Reconciliations {

    private final EntityManager entities;
    private final Coverage coverage;

    Reconciliations(EntityManager entities, Coverage coverage) {
        this.entities = entities;
        this.coverage = coverage;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    Reconciliation require(int year, long id, Actor actor) {
        Reconciliation one = entities.find(Reconciliation.class, id);
        boolean seen = one != null && one.cohortYear == year;
        if (seen && !Coverage.view(actor).wholeSchool()) {
            Set<Long> colleges = coverage.inView(year, actor);
            seen = one.college == null ? !colleges.isEmpty() : colleges.contains(one.college.id);
        }
        if (!seen) {
            throw WebProblems.notFound();
        }
        return one;
    }

    /** @return whether a later file of the same cohort and college came: what this one said is history then */
    boolean overtaken(Reconciliation one) {
        return entities.createQuery("select count(r) from Reconciliation r where r.previousId = :id", Long.class)
                        .setParameter("id", one.id)
                        .getSingleResult()
                > 0;
    }

    /** @return the newest first */
    ReconciliationView.OfPage list(int year, PageRequest page, Actor actor) {
        String condition = "r.cohort_year = :year";
        if (!Coverage.view(actor).wholeSchool()) {
            // a file of the whole school is their business as far as they are in it
            Set<Long> colleges = coverage.inView(year, actor);
            condition += colleges.isEmpty()
                    ? " and 1 = 0"
                    : colleges.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", " and (r.college_id is null or r.college_id in (", "))"));
        }
        List<?> ids = entities.createNativeQuery(
                        "select r.id from reconciliation r where " + condition + " order by r.id desc", Long.class)
                .setParameter("year", year)
                .setFirstResult(page.offset())
                .setMaxResults(page.size)
                .getResultList();
        long total = ((Number) entities.createNativeQuery("select count(*) from reconciliation r where " + condition)
                        .setParameter("year", year)
                        .getSingleResult())
                .longValue();
        List<ReconciliationView> items = ids.stream()
                .map(id -> view(entities.find(Reconciliation.class, id), actor))
                .toList();
        return new ReconciliationView.OfPage(items, total, page.page, page.size, Coverage.reconciles(actor));
    }

    ReconciliationView view(Reconciliation one, Actor actor) {
        String scope = Differences.scope(actor);
        List<ReconciliationView.OfKind> kinds = groups("d.kind", one.id, scope).stream()
                .map(row -> new ReconciliationView.OfKind(DifferenceKind.valueOf((String) row[0]), number(row[1])))
                .toList();
        List<ReconciliationView.OfOwner> owners = groups("d.owner", one.id, scope).stream()
                .map(row -> new ReconciliationView.OfOwner(Owner.valueOf((String) row[0]), number(row[1])))
                .toList();
        long differences =
                kinds.stream().mapToLong(ReconciliationView.OfKind::count).sum();
        Long was = null;
        Long fresh = null;
        if (one.previousId != null) {
            was = count(one.previousId, scope);
            fresh = count(one.id, scope + " and " + Differences.FRESH);
        }
        return new ReconciliationView(
                String.valueOf(one.id),
                one.cohortYear,
                one.college == null ? null : one.college.code,
                one.college == null ? null : one.college.name,
                one.fileName,
                one.rowCount,
                one.elsewhere,
                one.graduates,
                one.agreeing,
                differences,
                was,
                // what is not new was there before, and what was there before and is not now is mended
                was == null ? null : Long.valueOf(was - (differences - fresh)),
                fresh,
                count(one.id, scope + " and " + Differences.FIXED),
                kinds,
                owners,
                ReconciliationView.fields(one.notInFile),
                ReconciliationView.fields(one.notInRoster),
                one.ignoredHeadings.isEmpty() ? List.of() : List.of(one.ignoredHeadings.split("\n")),
                one.createdByName,
                one.createdAt);
    }

    private List<Object[]> groups(String column, long run, String condition) {
        return entities.createNativeQuery(
                        "select " + column + ", count(*)" + Differences.FROM + condition + " group by " + column
                                + " order by " + column,
                        Object[].class)
                .setParameter("run", run)
                .getResultList();
    }

    private long count(long run, String condition) {
        return ((Number) entities.createNativeQuery("select count(*)" + Differences.FROM + condition)
                        .setParameter("run", run)
                        .getSingleResult())
                .longValue();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
