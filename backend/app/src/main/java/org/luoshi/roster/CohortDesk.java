package org.luoshi.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Opens cohorts and keeps their dates (R9). */
@ApplicationScoped
public class CohortDesk implements PanacheRepositoryBase<Cohort, Integer> {

    private final AuditTrail audit;

    CohortDesk(AuditTrail audit) {
        this.audit = audit;
    }

    Page<CohortView> list(PageRequest page) {
        var all = findAll(Sort.descending("year")).page(page.page, page.size);
        return Page.of(all.stream().map(CohortView::of).toList(), all.count(), page);
    }

    /** @throws org.luoshi.problem.Refusal not-found where there is no such cohort */
    Cohort require(int year) {
        return findByIdOptional(year).orElseThrow(WebProblems::notFound);
    }

    @Transactional
    public CohortView create(NewCohort wanted, Actor actor) {
        if (findById(wanted.year()) != null) {
            throw exists();
        }
        int year = wanted.year();
        Cohort cohort = new Cohort();
        cohort.year = year;
        cohort.opensOn = wanted.opensOn();
        cohort.reportDueOn = orElse(wanted.reportDueOn(), LocalDate.of(year, Month.AUGUST, 31));
        cohort.publishDueOn = orElse(wanted.publishDueOn(), LocalDate.of(year, Month.SEPTEMBER, 30));
        cohort.weeklyDue = orElse(wanted.weeklyDue(), DayOfWeek.FRIDAY).name();
        cohort.grouping =
                orElse(wanted.grouping(), CohortGrouping.usualIn(year)).key();
        checkOrder(cohort);
        try {
            persistAndFlush(cohort);
        } catch (ConstraintViolationException atTheSameMoment) {
            throw exists();
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "cohort-opened",
                "cohort",
                String.valueOf(year),
                datesOf(cohort));
        return CohortView.of(cohort);
    }

    @Transactional
    CohortView change(int year, CohortChange wanted, Actor actor) {
        Cohort cohort = require(year);
        if (cohort.version != wanted.version()) {
            throw ChangedMeanwhile.now(cohort.version);
        }
        Map<String, String> before = datesOf(cohort);
        cohort.opensOn = orElse(wanted.opensOn(), cohort.opensOn);
        cohort.reportDueOn = orElse(wanted.reportDueOn(), cohort.reportDueOn);
        cohort.publishDueOn = orElse(wanted.publishDueOn(), cohort.publishDueOn);
        cohort.weeklyDue =
                orElse(wanted.weeklyDue(), DayOfWeek.valueOf(cohort.weeklyDue)).name();
        cohort.grouping =
                orElse(wanted.grouping(), CohortGrouping.of(cohort.grouping)).key();
        checkOrder(cohort);
        flush();
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "cohort-changed",
                "cohort",
                String.valueOf(year),
                Map.of("before", before, "after", datesOf(cohort)));
        return CohortView.of(cohort);
    }

    private static Refusal exists() {
        return Problem.ALREADY_EXISTS
                .because("这一届已经存在：请直接修改它的日期。", "This cohort exists already: change its dates instead.")
                .with("field", "year");
    }

    private static void checkOrder(Cohort cohort) {
        if (cohort.reportDueOn.isBefore(cohort.opensOn)) {
            throw wrongDate("reportDueOn", "上报日期不能早于开始日期", "The report cannot be due before the cohort opens")
                    .rule("R9.1");
        }
        if (cohort.publishDueOn.isBefore(cohort.reportDueOn)) {
            throw wrongDate("publishDueOn", "公布日期不能早于上报日期", "Publication cannot be due before the report")
                    .rule("R9.2");
        }
    }

    private static Refusal wrongDate(String field, String zh, String en) {
        return Problem.INVALID_REQUEST
                .because(zh + "，请改正日期。", en + ": correct the date.")
                .field(field, zh, en);
    }

    private static Map<String, String> datesOf(Cohort cohort) {
        return Map.of(
                "opensOn", cohort.opensOn.toString(),
                "reportDueOn", cohort.reportDueOn.toString(),
                "publishDueOn", cohort.publishDueOn.toString(),
                "weeklyDue", cohort.weeklyDue,
                "grouping", cohort.grouping);
    }

    private static <T> T orElse(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
