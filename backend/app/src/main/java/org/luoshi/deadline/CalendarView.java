package org.luoshi.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.access.Role;

/** What is due in a cohort. Days are the school's (Asia/Shanghai) and inclusive.
 * @param today the school's day
 * @param next the first of {@code dates} that is neither over nor done; null when all are
 * @param dates in order: the weekly sheets of the next weeks and those begun after the season, the report, the publication (R7.2, R9)
 * @param overdueSheets colleges whose last sheet was due and is not signed, nor a later one, as far as the caller reads sheets
 * @param overdueReviews where declarations wait too long (R7.1), as far as the caller sees them */
@Schema(name = "CohortCalendar")
record CalendarView(
        int cohort,
        LocalDate today,
        @Schema(nullable = true) Due next,
        List<Due> dates,
        List<OverdueSheet> overdueSheets,
        List<OverdueReviews> overdueReviews) {

    /** @param until the moment from which it is overdue: the end of that day
     * @param daysLeft 0 on the day itself, negative afterwards
     * @param who has something to do by then
     * @param week of a weekly sheet, else null
     * @param doneAt when the report was frozen or the rate published for the first time; null while that is still to be done,
     *     and for weekly sheets, of which those that are open are listed */
    @Schema(name = "DueDate")
    record Due(
            DueKind kind,
            LocalDate dueOn,
            Instant until,
            long daysLeft,
            List<Role> who,
            @Schema(nullable = true) String week,
            @Schema(nullable = true) Instant doneAt) {}

    /** What is due. */
    @Schema(name = "DueKind")
    enum DueKind {
        WEEKLY_SHEET,
        REPORT,
        PUBLICATION
    }

    /** @param confirmed the officer has confirmed it: it waits for the leader */
    @Schema(name = "OverdueSheet")
    record OverdueSheet(String college, String name, String week, LocalDate dueOn, boolean confirmed) {}

    /** @param atClass declarations that wait too long for class staff
     * @param atCollege the same for the college */
    @Schema(name = "OverdueReviews")
    record OverdueReviews(String college, String name, long atClass, long atCollege) {}
}
