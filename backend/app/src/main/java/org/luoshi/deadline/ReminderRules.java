package org.luoshi.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** How graduates of a cohort who have not declared are reminded (R5.1): from a day on, every so many days, so often at most. */
@Entity(name = "ReminderRules")
class ReminderRules {

    @Id
    int cohortYear;

    int daysBefore;
    int everyDays;
    int atMost;
    int version;

    /** @return the number of the reminder that is due on a day, counted from 1; 0 before the first, after the last day and where there are none */
    int dueOn(LocalDate today, LocalDate reportDueOn) {
        LocalDate first = reportDueOn.minusDays(daysBefore);
        if (atMost == 0 || today.isBefore(first) || today.isAfter(reportDueOn)) {
            return 0;
        }
        return (int) Math.min(atMost, 1 + (today.toEpochDay() - first.toEpochDay()) / everyDays);
    }
}
