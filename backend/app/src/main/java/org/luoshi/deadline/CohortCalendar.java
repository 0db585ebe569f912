package org.luoshi.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.access.Role;
import org.luoshi.cohort.Cohort;
import org.luoshi.problem.WebProblems;
import org.luoshi.publication.PublicationDates;
import org.luoshi.report.ReportDates;
import org.luoshi.sheet.SheetDates;
import org.luoshi.time.SchoolTime;

/** Makes the calendar of a cohort: weekly sheets, 31 August and 30 September, and what is overdue (R7.2, R9). */
@ApplicationScoped
class CohortCalendar {

    private static final int WEEKS_SHOWN = 4;
    private static final Set<Role> SHEET_READERS = EnumSet.of(Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR);
    private static final List<Role> SHEET_MAKERS = List.of(Role.OFFICER, Role.LEADER);

    private final SheetDates sheets;
    private final OverdueReviews reviews;
    private final ReportDates reports;
    private final PublicationDates publications;
    private final EntityManager entities;
    private final Clock clock;

    CohortCalendar(
            SheetDates sheets,
            OverdueReviews reviews,
            ReportDates reports,
            PublicationDates publications,
            EntityManager entities,
            Clock clock) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.reports = reports;
        this.publications = publications;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found where there is no such cohort */
    @Transactional
    CalendarView of(int year, Actor actor) {
        return at(year, actor, clock);
    }

    /** @param now whose day is today */
    @Transactional
    CalendarView at(int year, Actor actor, Clock now) {
        Cohort cohort = entities.find(Cohort.class, year);
        if (cohort == null) {
            throw WebProblems.notFound();
        }
        LocalDate today = LocalDate.ofInstant(now.instant(), SchoolTime.ZONE);
        List<CalendarView.Due> dates = Stream.of(
                        weekly(cohort, today),
                        Stream.of(
                                due(
                                        CalendarView.DueKind.REPORT,
                                        cohort.reportDueOn,
                                        today,
                                        List.of(Role.OFFICER, Role.LEADER, Role.OFFICE),
                                        null,
                                        reports.reportedAt(year).orElse(null)),
                                due(
                                        CalendarView.DueKind.PUBLICATION,
                                        cohort.publishDueOn,
                                        today,
                                        List.of(Role.OFFICE),
                                        null,
                                        publications.publishedAt(year).orElse(null))))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(CalendarView.Due::dueOn))
                .toList();
        return new CalendarView(
                year,
                today,
                dates.stream()
                        .filter(one -> one.daysLeft() >= 0 && one.doneAt() == null)
                        .findFirst()
                        .orElse(null),
                dates,
                overdueSheets(cohort, today, actor.as(SHEET_READERS).reach()),
                reviews.byCollege(year, actor.reach(), now.instant()));
    }

    private Stream<CalendarView.Due> weekly(Cohort cohort, LocalDate today) {
        List<CalendarView.Due> weeks = new ArrayList<>();
        Optional<SheetDates.Due> next = SheetDates.next(cohort, today);
        while (next.isPresent() && weeks.size() < WEEKS_SHOWN) {
            SheetDates.Due one = next.get();
            weeks.add(due(CalendarView.DueKind.WEEKLY_SHEET, one.on(), today, SHEET_MAKERS, one.week(), null));
            next = SheetDates.next(cohort, one.on().plusDays(1));
        }
        sheets.begun(cohort, today).stream()
                .map(one -> due(CalendarView.DueKind.WEEKLY_SHEET, one.on(), today, SHEET_MAKERS, one.week(), null))
                .forEach(weeks::add);
        return weeks.stream();
    }

    private static CalendarView.Due due(
            CalendarView.DueKind kind, LocalDate on, LocalDate today, List<Role> who, String week, Instant doneAt) {
        Instant until = on.plusDays(1).atStartOfDay(SchoolTime.ZONE).toInstant();
        return new CalendarView.Due(kind, on, until, ChronoUnit.DAYS.between(today, on), who, week, doneAt);
    }

    private List<CalendarView.OverdueSheet> overdueSheets(Cohort cohort, LocalDate today, Reach reach) {
        return SheetDates.last(cohort, today).stream()
                .flatMap(due -> sheets.standings(cohort.year, due.week()).stream()
                        .filter(one -> !one.settled())
                        .filter(one -> reach.wholeSchool() || reach.collegeIds().contains(one.collegeId()))
                        .map(one -> new CalendarView.OverdueSheet(
                                one.college(), one.name(), due.week(), due.on(), one.confirmed())))
                .toList();
    }
}
