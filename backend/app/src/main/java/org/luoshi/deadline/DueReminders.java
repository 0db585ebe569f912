package org.luoshi.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.luoshi.access.Role;
import org.luoshi.assistance.QuietHelp;
import org.luoshi.cohort.Cohort;
import org.luoshi.notice.NotificationKind;
import org.luoshi.notice.Recipient;
import org.luoshi.notice.Telling;
import org.luoshi.publication.PublicationDates;
import org.luoshi.report.ReportDates;

/** What staff are reminded of: weekly sheets, reviews and help that wait, the dates of the cohort (R5.4, R7.1, R7.2, R9). */
@ApplicationScoped
class DueReminders {

    private final SheetReminders sheets;
    private final OverdueReviews reviews;
    private final QuietHelp help;
    private final ReportDates reports;
    private final PublicationDates publications;
    private final ReminderSettings settings;
    private final EntityManager entities;

    DueReminders(
            SheetReminders sheets,
            OverdueReviews reviews,
            QuietHelp help,
            ReportDates reports,
            PublicationDates publications,
            ReminderSettings settings,
            EntityManager entities) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.help = help;
        this.reports = reports;
        this.publications = publications;
        this.settings = settings;
        this.entities = entities;
    }

    /** @return everything that staff should have been told by now of what is due today */
    List<Telling> of(Cohort cohort, LocalDate today, Instant now) {
        List<Telling> all = new ArrayList<>();
        if (today.isBefore(cohort.opensOn)) {
            return all;
        }
        // what was not signed by then is history: the calendar says so, nobody is reminded of it
        if (!today.isAfter(cohort.publishDueOn)) {
            all.addAll(sheets.of(cohort, today));
            withoutHelp(all, cohort, today);
        }
        waiting(all, cohort, today, now);
        // what is done needs no reminder, however early it was
        if (reports.reportedAt(cohort.year).isEmpty()) {
            ahead(
                    all,
                    NotificationKind.REPORT_AHEAD,
                    cohort,
                    cohort.reportDueOn,
                    today,
                    List.of(Role.OFFICER, Role.LEADER));
        }
        if (publications.publishedAt(cohort.year).isEmpty()) {
            ahead(all, NotificationKind.PUBLICATION_AHEAD, cohort, cohort.publishDueOn, today, List.of());
        }
        return all;
    }

    private void waiting(List<Telling> all, Cohort cohort, LocalDate today, Instant now) {
        reviews.byReviewer(cohort.year, now)
                .forEach((staff, count) -> all.add(new Telling(
                        Recipient.staff(staff),
                        null,
                        NotificationKind.REVIEWS_WAITING,
                        Map.of(
                                "cohort", String.valueOf(cohort.year),
                                "count", String.valueOf(count),
                                "days", String.valueOf(reviews.after().toDays())),
                        cohort.year + "/" + today)));
    }

    // once a week, as long as the cohort is looked after
    private void withoutHelp(List<Telling> all, Cohort cohort, LocalDate today) {
        String days = String.valueOf(help.days(cohort.year));
        String key = cohort.year + "/" + today.get(IsoFields.WEEK_BASED_YEAR) + "-W"
                + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        help.byStaff(cohort.year, today)
                .forEach((staff, count) -> all.add(new Telling(
                        Recipient.staff(staff),
                        null,
                        NotificationKind.HELP_WAITING,
                        Map.of("cohort", String.valueOf(cohort.year), "count", String.valueOf(count), "days", days),
                        key)));
    }

    // each step once; of steps that were missed only the nearest
    private void ahead(
            List<Telling> all,
            NotificationKind kind,
            Cohort cohort,
            LocalDate dueOn,
            LocalDate today,
            List<Role> beside) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        OptionalInt step = settings.daysAhead().stream()
                .mapToInt(days -> days)
                .filter(days -> left >= 0 && days >= left)
                .min();
        if (step.isEmpty()) {
            return;
        }
        Map<String, String> params =
                Map.of("cohort", String.valueOf(cohort.year), "due", dueOn.toString(), "days", String.valueOf(left));
        String key = cohort.year + "/" + dueOn + "/" + step.getAsInt();
        all.add(new Telling(Recipient.OFFICE, null, kind, params, key));
        staff(cohort.year, beside)
                .forEach(number -> all.add(new Telling(Recipient.staff(number), null, kind, params, key)));
    }

    private List<String> staff(int cohort, List<Role> roles) {
        return entities.createQuery(
                        "select distinct a.staffNumber from Assignment a where a.cohortYear = ?1 and a.role in ?2"
                                + " order by a.staffNumber",
                        String.class)
                .setParameter(1, cohort)
                .setParameter(2, roles.stream().map(Role::realmName).toList())
                .getResultList();
    }
}
