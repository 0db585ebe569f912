package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.WebProblems;

/** Finds reconciliations and their differences, never more than an actor may see. */
@ApplicationScoped
class Reconciliations {

    private static final String FRESH =
            "not exists (select 1 from reconciliation_difference p where p.reconciliation_id ="
                    + " r.previous_id and p.difference_key = d.difference_key)";
    private static final String FROM =
            " from reconciliation_difference d join reconciliation r on r.id = d.reconciliation_id"
                    + " left join graduate g on g.id = d.graduate_id left join college c on c.id = d.college_id"
                    + " left join school_class k on k.id = g.class_id where d.reconciliation_id = :run and ";

    private final EntityManager entities;

    Reconciliations(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    Reconciliation require(int year, long id, Actor actor) {
        Reconciliation one = entities.find(Reconciliation.class, id);
        Reach reach = Coverage.reach(actor);
        boolean seen = one != null
                && one.cohortYear == year
                && (reach.wholeSchool()
                        || (one.college == null
                                ? servesIn(year, reach)
                                : reach.collegeIds().contains(one.college.id)));
        if (!seen) {
            throw WebProblems.notFound();
        }
        return one;
    }

    // a file of the whole school is an officer's business as far as their college is in it
    private boolean servesIn(int year, Reach reach) {
        return !reach.collegeIds().isEmpty()
                && entities.createQuery(
                                        "select count(c) from College c where c.cohortYear = :year and c.id in :ids",
                                        Long.class)
                                .setParameter("year", year)
                                .setParameter("ids", reach.collegeIds())
                                .getSingleResult()
                        > 0;
    }

    /** @return the newest first */
    ReconciliationView.OfPage list(int year, PageRequest page, Actor actor) {
        Reach reach = Coverage.reach(actor);
        String condition = "r.cohort_year = :year and (" + reach.condition("r.college_id", "r.college_id")
                + (servesIn(year, reach) ? " or r.college_id is null" : "") + ")";
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
        return new ReconciliationView.OfPage(items, total, page.page, page.size);
    }

    ReconciliationView view(Reconciliation one, Actor actor) {
        String scope = scope(actor);
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
            fresh = count(one.id, scope + " and " + FRESH);
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
                        "select " + column + ", count(*)" + FROM + condition + " group by " + column + " order by "
                                + column,
                        Object[].class)
                .setParameter("run", run)
                .getResultList();
    }

    private long count(long run, String condition) {
        return ((Number) entities.createNativeQuery("select count(*)" + FROM + condition)
                        .setParameter("run", run)
                        .getSingleResult())
                .longValue();
    }

    /** @return a page of the differences; all of them from {@code offset} where size is larger than any list */
    List<DifferenceView> differences(Reconciliation run, DifferenceQuery wanted, int offset, int size, Actor actor) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String condition = condition(wanted, actor, parameters);
        Query query = entities.createNativeQuery(
                "select d.id, d.kind, d.field, d.doubt, d.graduate_id, d.row_no, coalesce(g.student_number, d.student_number),"
                        + " coalesce(g.name, d.name), d.owner, d.fix_in, d.here_value, d.there_value, case when "
                        + FRESH
                        + " then 1 else 0 end, c.code, c.name as college_name, k.name as class_name, d.college_id, g.class_id"
                        + FROM + condition
                        + " order by c.code, k.name, coalesce(g.student_number, d.student_number), d.row_no, d.id",
                Object[].class);
        query.setParameter("run", run.id).setFirstResult(offset).setMaxResults(size);
        parameters.forEach(query::setParameter);
        Owners owners = Owners.of(run.cohortYear, entities);
        List<DifferenceView> views = new ArrayList<>();
        for (Object row : query.getResultList()) {
            views.add(view((Object[]) row, owners));
        }
        return views;
    }

    long count(Reconciliation run, DifferenceQuery wanted, Actor actor) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Query query = entities.createNativeQuery("select count(*)" + FROM + condition(wanted, actor, parameters));
        query.setParameter("run", run.id);
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    private static DifferenceView view(Object[] row, Owners owners) {
        Owner owner = Owner.valueOf((String) row[8]);
        return new DifferenceView(
                row[0].toString(),
                DifferenceKind.valueOf((String) row[1]),
                row[2] == null ? null : ComparedField.valueOf((String) row[2]),
                row[3] == null ? null : RowDoubt.valueOf((String) row[3]),
                row[4] == null
                        ? null
                        : new DifferenceView.Whose(
                                row[4].toString(),
                                (String) row[6],
                                (String) row[7],
                                (String) row[13],
                                (String) row[14],
                                (String) row[15]),
                row[5] == null ? null : ((Number) row[5]).intValue(),
                row[6] == null ? "" : (String) row[6],
                row[7] == null ? "" : (String) row[7],
                owner,
                owners.names(owner, id(row[16]), id(row[17])),
                FixIn.valueOf((String) row[9]),
                (String) row[10],
                (String) row[11],
                number(row[12]) == 1);
    }

    private static String condition(DifferenceQuery wanted, Actor actor, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of(scope(actor)));
        add(all, parameters, "c.code = :college", "college", wanted.college);
        add(all, parameters, "d.kind = :kind", "kind", name(wanted.kind));
        add(all, parameters, "d.owner = :owner", "owner", name(wanted.owner));
        add(all, parameters, "d.fix_in = :fixIn", "fixIn", name(wanted.fixIn));
        add(all, parameters, "d.field = :field", "field", name(wanted.field));
        if (wanted.fresh != null) {
            all.add(wanted.fresh ? FRESH : "not " + FRESH);
        }
        if (wanted.q != null && !wanted.q.isBlank()) {
            all.add("(coalesce(g.name, d.name) like :q or coalesce(g.student_number, d.student_number) like :q)");
            parameters.put("q", "%" + wanted.q.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return String.join(" and ", all);
    }

    private static void add(
            List<String> all, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value);
        }
    }

    private static String name(Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static String scope(Actor actor) {
        return Coverage.reach(actor).condition("d.college_id", "d.college_id");
    }

    private static Long id(Object value) {
        return value == null ? null : Long.valueOf(number(value));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
