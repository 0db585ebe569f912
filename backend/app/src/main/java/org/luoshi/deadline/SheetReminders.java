package org.luoshi.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.access.Role;
import org.luoshi.cohort.Cohort;
import org.luoshi.notice.NotificationKind;
import org.luoshi.notice.Recipient;
import org.luoshi.notice.Telling;
import org.luoshi.sheet.SheetDates;

/** Weekly sheets: the officer is reminded to confirm and then the leader to sign, from the day before; once the day is over, again, and the
 * office learns of it (R7.2). */
@ApplicationScoped
class SheetReminders {

    private static final int COLLEGES_NAMED = 20;

    private final SheetDates dates;
    private final EntityManager entities;

    SheetReminders(SheetDates dates, EntityManager entities) {
        this.dates = dates;
        this.entities = entities;
    }

    /** @return what officers, leaders and the office should have been told by now */
    List<Telling> of(Cohort cohort, LocalDate today) {
        List<Telling> all = new ArrayList<>();
        SheetDates.next(cohort, today)
                .filter(due -> !today.isBefore(due.on().minusDays(1)))
                .ifPresent(due -> open(cohort, due)
                        .forEach(one -> one(
                                all,
                                cohort,
                                due,
                                one,
                                one.confirmed() ? NotificationKind.SHEET_TO_SIGN : NotificationKind.SHEET_DUE)));
        SheetDates.last(cohort, today).ifPresent(due -> {
            List<SheetDates.Standing> open = open(cohort, due);
            open.forEach(one -> one(
                    all,
                    cohort,
                    due,
                    one,
                    one.confirmed() ? NotificationKind.SIGNATURE_OVERDUE : NotificationKind.SHEET_OVERDUE));
            if (!open.isEmpty()) {
                all.add(forTheOffice(cohort, due, open));
            }
        });
        return all;
    }

    private List<SheetDates.Standing> open(Cohort cohort, SheetDates.Due due) {
        return dates.standings(cohort.year, due.week()).stream()
                .filter(one -> !one.settled())
                .toList();
    }

    private void one(
            List<Telling> all, Cohort cohort, SheetDates.Due due, SheetDates.Standing one, NotificationKind kind) {
        Map<String, String> params = Map.of(
                "cohort", String.valueOf(cohort.year),
                "college", one.name(),
                "week", due.week(),
                "due", due.on().toString());
        String key = cohort.year + "/" + one.college() + "/" + due.week();
        Role role = one.confirmed() ? Role.LEADER : Role.OFFICER;
        staff(one.collegeId(), role)
                .forEach(number -> all.add(new Telling(Recipient.staff(number), null, kind, params, key)));
    }

    private static Telling forTheOffice(Cohort cohort, SheetDates.Due due, List<SheetDates.Standing> open) {
        return new Telling(
                Recipient.OFFICE,
                null,
                NotificationKind.SHEETS_OVERDUE,
                Map.of(
                        "cohort", String.valueOf(cohort.year),
                        "week", due.week(),
                        "count", String.valueOf(open.size()),
                        "colleges",
                                open.stream()
                                        .limit(COLLEGES_NAMED)
                                        .map(SheetDates.Standing::name)
                                        .collect(Collectors.joining("、"))),
                cohort.year + "/" + due.week());
    }

    private List<String> staff(long college, Role role) {
        return entities.createQuery(
                        "select distinct a.staffNumber from Assignment a where a.college.id = ?1 and a.role = ?2"
                                + " order by a.staffNumber",
                        String.class)
                .setParameter(1, college)
                .setParameter(2, role.realmName())
                .getResultList();
    }
}
