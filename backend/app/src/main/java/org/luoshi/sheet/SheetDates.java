package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.luoshi.cohort.Cohort;
import org.luoshi.time.SchoolTime;

/** On which days the weekly sheets of a cohort are due and how they stand then (R7.2), for calendars and reminders. Sheets are due from the
 * week in which the cohort opens to the last one before the report. */
@ApplicationScoped
public class SheetDates {

    private final EntityManager entities;

    SheetDates(EntityManager entities) {
        this.entities = entities;
    }

    /** A week whose sheets are due on a day.
     * @param week such as {@code 2026-W35} */
    public record Due(String week, LocalDate on) {}

    /** @param state null where none is prepared
     * @param passedOver whether the sheet of a later week is signed: then this one can be signed no more, and nobody waits for it */
    public record Standing(long collegeId, String college, String name, SheetState state, boolean passedOver) {

        /** @return whether nothing is to be done for that week any more */
        public boolean settled() {
            return state == SheetState.SIGNED || passedOver;
        }

        /** @return whether it waits for the leader and no longer for the officer */
        public boolean confirmed() {
            return state == SheetState.CONFIRMED;
        }
    }

    /** @return the next day on or after this one on which sheets are due, unless the season is over by then */
    public static Optional<Due> next(Cohort cohort, LocalDate day) {
        LocalDate from = day.isBefore(cohort.opensOn) ? cohort.opensOn : day;
        return within(cohort, from.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(cohort.weeklyDue))));
    }

    /** @return the last day before this one on which sheets were due, if it was in the season */
    public static Optional<Due> last(Cohort cohort, LocalDate day) {
        LocalDate until = day.isAfter(cohort.reportDueOn) ? cohort.reportDueOn.plusDays(1) : day;
        return within(cohort, until.with(TemporalAdjusters.previous(DayOfWeek.valueOf(cohort.weeklyDue))));
    }

    private static Optional<Due> within(Cohort cohort, LocalDate on) {
        boolean season = !on.isBefore(cohort.opensOn) && !on.isAfter(cohort.reportDueOn);
        return season
                ? Optional.of(
                        new Due(SheetWeek.of(on.atStartOfDay(SchoolTime.ZONE).toInstant()), on))
                : Optional.empty();
    }

    /** @return how each college of the cohort stands with the sheet of that week, by code */
    public List<Standing> standings(int cohort, String week) {
        List<?> rows = entities.createNativeQuery("select c.id, c.code, c.name, s.state,"
                        + " exists (select 1 from weekly_sheet l where l.college_id = c.id and l.week > ?2"
                        + " and l.state = 'SIGNED') from college c"
                        + " left join weekly_sheet s on s.college_id = c.id and s.week = ?2"
                        + " where c.cohort_year = ?1 order by c.code")
                .setParameter(1, cohort)
                .setParameter(2, week)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Standing(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : SheetState.valueOf((String) row[3]),
                        ((Number) row[4]).intValue() == 1))
                .toList();
    }

    /** @return weeks after the season of which some college has a sheet that is not signed, due on that day or later (a changed destination
     * is told at once, R5.3, and signed like any other) */
    public List<Due> begun(Cohort cohort, LocalDate day) {
        return entities.createQuery(
                        "select distinct s.week from WeeklySheet s where s.cohortYear = ?1 and s.state <> ?2 order by s.week",
                        String.class)
                .setParameter(1, cohort.year)
                .setParameter(2, SheetState.SIGNED)
                .getResultStream()
                .map(week -> new Due(week, SheetWeek.day(week, DayOfWeek.valueOf(cohort.weeklyDue))))
                .filter(one -> one.on().isAfter(cohort.reportDueOn) && !one.on().isBefore(day))
                .toList();
    }
}
