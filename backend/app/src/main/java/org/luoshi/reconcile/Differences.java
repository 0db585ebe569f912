package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.access.Actor;

/** Finds the differences of a reconciliation, never more than an actor may see. */
@ApplicationScoped
class Differences {

    private static final String BEFORE = "exists (select 1 from reconciliation_difference p where p.reconciliation_id ="
            + " r.previous_id and p.difference_key = d.difference_key";

    static final String FRESH = "not " + BEFORE + ")";
    static final String FIXED = "(d.fixed_at is not null)";
    private static final String SAID_FIXED = BEFORE + " and p.fixed_at is not null)";

    static final String FROM = " from reconciliation_difference d join reconciliation r on r.id = d.reconciliation_id"
            + " left join graduate g on g.id = d.graduate_id left join college c on c.id = d.college_id"
            + " left join school_class k on k.id = g.class_id where d.reconciliation_id = :run and ";

    private final EntityManager entities;

    Differences(EntityManager entities) {
        this.entities = entities;
    }

    /** @return a page of them; all from {@code offset} where size is larger than any list */
    List<DifferenceView> page(Reconciliation run, DifferenceQuery wanted, int offset, int size, Actor actor) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String condition = condition(wanted, actor, parameters);
        Query query = entities.createNativeQuery(
                "select d.id, d.kind, d.field, d.doubt, d.graduate_id, d.row_no, coalesce(g.student_number, d.student_number),"
                        + " coalesce(g.name, d.name), d.owner, d.fix_in, d.here_value, d.there_value, case when "
                        + FRESH
                        + " then 1 else 0 end, c.code, c.name as college_name, k.name as class_name, d.college_id, g.class_id, d.fixed_by_name,"
                        + " d.fixed_at, case when "
                        + SAID_FIXED
                        + " then 1 else 0 end"
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

    /** @return one of them, empty where there is none or it is out of this person's sight */
    Optional<DifferenceView> one(Reconciliation run, long id, Actor actor) {
        DifferenceQuery that = new DifferenceQuery();
        that.id = id;
        return page(run, that, 0, 1, actor).stream().findFirst();
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
                number(row[12]) == 1,
                row[19] == null ? null : new DifferenceView.Fixed((String) row[18], instant(row[19])),
                number(row[20]) == 1);
    }

    private static String condition(DifferenceQuery wanted, Actor actor, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of(scope(actor)));
        add(all, parameters, "d.id = :id", "id", wanted.id);
        add(all, parameters, "c.code = :college", "college", wanted.college);
        add(all, parameters, "d.kind = :kind", "kind", name(wanted.kind));
        add(all, parameters, "d.owner = :owner", "owner", name(wanted.owner));
        add(all, parameters, "d.fix_in = :fixIn", "fixIn", name(wanted.fixIn));
        add(all, parameters, "d.field = :field", "field", name(wanted.field));
        if (wanted.fresh != null) {
            all.add(wanted.fresh ? FRESH : "(not " + FRESH + ")");
        }
        if (wanted.fixed != null) {
            all.add(wanted.fixed ? FIXED : "not " + FIXED);
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

    /** @return what of the differences this person may see, as a condition of SQL: class staff those of their classes */
    static String scope(Actor actor) {
        return Coverage.view(actor).condition("d.college_id", "g.class_id");
    }

    private static Instant instant(Object value) {
        return ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    private static Long id(Object value) {
        return value == null ? null : Long.valueOf(number(value));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
