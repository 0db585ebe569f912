package org.luoshi.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Until when the personal data of each cohort is kept (PIPL 19), and what is there to delete. */
@ApplicationScoped
public class Retention {

    private final EntityManager entities;
    private final RetentionSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(EntityManager entities, RetentionSettings settings, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return every cohort, the newest first */
    @Transactional
    List<RetentionView> list() {
        return entities.createQuery("select c.year from Cohort c order by c.year desc", Integer.class)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** @return the last day on which the personal data of a cohort is kept */
    @Transactional
    LocalDate keepUntil(int cohort) {
        List<?> set = entities.createNativeQuery(
                        "select keep_until from retention where cohort_year = ?1", LocalDate.class)
                .setParameter(1, cohort)
                .getResultList();
        return set.isEmpty() ? usual(cohort) : (LocalDate) set.getFirst();
    }

    /** Keeps a cohort until a day, unless a day was set for it already. */
    @Transactional
    public void keepUnlessSet(int cohort, LocalDate until, Actor actor) {
        if (version(cohort) == 0) {
            change(cohort, new RetentionChange(until, 0), actor);
        }
    }

    private LocalDate usual(int cohort) {
        return LocalDate.of(cohort + settings.yearsAfterCut(), Month.DECEMBER, 31);
    }

    /** @throws org.luoshi.problem.Refusal not-found, changed-meanwhile, invalid-request for a day that is over or before the cut */
    @Transactional
    RetentionView change(int cohort, RetentionChange wanted, Actor actor) {
        if (entities.find(Cohort.class, cohort) == null) {
            throw WebProblems.notFound();
        }
        int version = version(cohort);
        if (version != wanted.version()) {
            throw ChangedMeanwhile.now(version);
        }
        LocalDate earliest = LocalDate.of(cohort, Month.DECEMBER, 31);
        LocalDate today = LocalDate.now(clock);
        if (wanted.keepUntil().isBefore(earliest) || wanted.keepUntil().isBefore(today)) {
            LocalDate from = earliest.isBefore(today) ? today : earliest;
            throw Problem.INVALID_REQUEST
                    .because("不能早于年终统计,也不能是过去的日期。", "Not before the year-end cut, and not in the past.")
                    .field("keepUntil", "请选择 " + from + " 或以后的日期", "choose " + from + " or later");
        }
        LocalDate before = keepUntil(cohort);
        entities.createNativeQuery("insert into retention (cohort_year, keep_until, version) values (?1, ?2, 1)"
                        + " on duplicate key update keep_until = values(keep_until), version = version + 1")
                .setParameter(1, cohort)
                .setParameter(2, wanted.keepUntil())
                .executeUpdate();
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "retention-changed",
                "cohort",
                String.valueOf(cohort),
                Map.of("before", before.toString(), "after", wanted.keepUntil().toString()));
        return view(cohort);
    }

    private int version(int cohort) {
        List<?> rows = entities.createNativeQuery("select version from retention where cohort_year = ?1")
                .setParameter(1, cohort)
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.getFirst()).intValue();
    }

    private RetentionView view(int cohort) {
        LocalDate until = keepUntil(cohort);
        String there = " from graduate g where g.cohort_year = ?1 and g.erased_at is null";
        String files = " from evidence e join declaration d on d.id = e.declaration_id join graduate g on g.id ="
                + " d.graduate_id where g.cohort_year = ?1 and g.erased_at is null and e.object_key is not null";
        return new RetentionView(
                cohort,
                until,
                version(cohort) == 0,
                LocalDate.now(clock).isAfter(until),
                count("select count(*)" + there, cohort),
                count("select count(*) from graduate g where g.cohort_year = ?1 and g.erased_at is not null", cohort),
                count("select count(*) from declaration d where d.graduate_id in (select g.id" + there + ")", cohort),
                count("select count(distinct e.object_key)" + files, cohort),
                count("select coalesce(sum(e.size), 0)" + files, cohort),
                version(cohort));
    }

    private long count(String query, int cohort) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, cohort)
                        .getSingleResult())
                .longValue();
    }
}
