package org.luoshi.retention;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
import org.luoshi.time.SchoolTime;

/** Until when the personal data of each cohort is kept (PIPL 19), and what is there to delete. */
@ApplicationScoped
public class Retention {

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final RetentionSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(
            EntityManager entities,
            AgroalDataSource database,
            RetentionSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
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

    /** @return whether the log knows the day until which a cohort is kept; where it does not, somebody changed it behind the service */
    @Transactional
    boolean agreed(int cohort) {
        try (Connection connection = database.getConnection()) {
            String inLog = RetentionCheck.inLog(cohort, connection);
            return inLog == null
                    ? version(cohort) == 0
                    : keepUntil(cohort).toString().equals(inLog);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Keeps a cohort until a day, unless a day was set for it already. */
    @Transactional
    public void keepUnlessSet(int cohort, LocalDate until, Actor actor) {
        if (version(cohort) == 0) {
            change(cohort, new RetentionChange(until, 0, null), actor);
        }
    }

    private LocalDate usual(int cohort) {
        return LocalDate.of(cohort + settings.yearsAfterCut(), Month.DECEMBER, 31);
    }

    /** Sets another day. A later one is set at once; a sooner one leaves the days of notice and names how many people's data will go.
     * @throws org.luoshi.problem.Refusal not-found, changed-meanwhile (also for another number of people), invalid-request for a day
     *     that is over, before the cut or without notice */
    @Transactional
    RetentionView change(int cohort, RetentionChange wanted, Actor actor) {
        if (entities.find(Cohort.class, cohort) == null) {
            throw WebProblems.notFound();
        }
        int version = version(cohort);
        if (version != wanted.version()) {
            throw ChangedMeanwhile.now(version);
        }
        LocalDate before = keepUntil(cohort);
        boolean sooner = wanted.keepUntil().isBefore(before);
        check(cohort, wanted.keepUntil(), sooner ? settings.noticeDays() : 0);
        if (sooner) {
            confirmed(wanted.expectedGraduates(), graduatesThere(cohort));
        }
        entities.createNativeQuery("insert into retention (cohort_year, keep_until, version) values (?1, ?2, 1)"
                        + " on duplicate key update keep_until = values(keep_until), version = version + 1")
                .setParameter(1, cohort)
                .setParameter(2, wanted.keepUntil())
                .executeUpdate();
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                RetentionCheck.CHANGED,
                "cohort",
                String.valueOf(cohort),
                Map.of("before", before.toString(), "after", wanted.keepUntil().toString()));
        return view(cohort);
    }

    private void check(int cohort, LocalDate until, int notice) {
        LocalDate from = soonest(cohort, notice);
        if (until.isBefore(from)) {
            throw Problem.INVALID_REQUEST
                    .because(
                            "不能早于年终统计，也不能是过去的日期；比原定提前时，至少留出 " + settings.noticeDays() + " 天。",
                            "Not before the year-end cut, and not in the past; sooner than it was leaves "
                                    + settings.noticeDays() + " days at least.")
                    .field("keepUntil", "请选择 " + from + " 或以后的日期", "choose " + from + " or later");
        }
    }

    private LocalDate soonest(int cohort, int notice) {
        LocalDate cut = LocalDate.of(cohort, Month.DECEMBER, 31);
        LocalDate noticed = LocalDate.now(clock).plusDays(notice);
        return cut.isBefore(noticed) ? noticed : cut;
    }

    private static void confirmed(Long expected, long there) {
        if (expected == null) {
            throw Problem.INVALID_REQUEST
                    .because(
                            "提前删除需要确认：请写明将删除多少名毕业生的个人信息。",
                            "Deleting sooner is to be confirmed: say of how many graduates the personal data will go.")
                    .field("expectedGraduates", "现在是 " + there + " 名毕业生", "there are " + there + " graduates now");
        }
        if (expected != there) {
            throw ChangedMeanwhile.refusal()
                    .with("graduates", there)
                    .field(
                            "expectedGraduates",
                            "现在有 " + there + " 名毕业生的个人信息将被删除：请核对后按这个人数再提交",
                            "the personal data of " + there
                                    + " graduates would go now: look again and send that number");
        }
    }

    private long graduatesThere(int cohort) {
        return count("select count(*) from graduate where cohort_year = ?1 and erased_at is null", cohort);
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
                until.plusDays(1),
                soonest(cohort, settings.noticeDays()),
                version(cohort) == 0,
                LocalDate.now(clock).isAfter(until),
                graduatesThere(cohort),
                count("select count(*) from graduate g where g.cohort_year = ?1 and g.erased_at is not null", cohort),
                erasedOn(cohort),
                count("select count(*) from declaration d where d.graduate_id in (select g.id" + there + ")", cohort),
                count("select count(distinct e.object_key)" + files, cohort),
                count("select coalesce(sum(e.size), 0)" + files, cohort),
                version(cohort));
    }

    private LocalDate erasedOn(int cohort) {
        Instant last = (Instant)
                entities.createNativeQuery("select max(erased_at) from graduate where cohort_year = ?1", Instant.class)
                        .setParameter(1, cohort)
                        .getSingleResult();
        return last == null ? null : LocalDate.ofInstant(last, SchoolTime.ZONE);
    }

    private long count(String query, int cohort) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, cohort)
                        .getSingleResult())
                .longValue();
    }
}
