package org.luoshi.deadline;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How graduates of a cohort who have not declared are reminded (R5.1).
 * @param days on which they are, as the rules stand
 * @param usual nobody set anything else for this cohort
 * @param version 0 where the rules are the usual ones */
@Schema(name = "ReminderRules")
record ReminderRulesView(
        int cohort, int daysBefore, int everyDays, int atMost, List<LocalDate> days, boolean usual, int version) {

    static ReminderRulesView of(ReminderRules rules, LocalDate reportDueOn) {
        LocalDate first = reportDueOn.minusDays(rules.daysBefore);
        return new ReminderRulesView(
                rules.cohortYear,
                rules.daysBefore,
                rules.everyDays,
                rules.atMost,
                first.datesUntil(reportDueOn.plusDays(1), java.time.Period.ofDays(rules.everyDays))
                        .limit(rules.atMost)
                        .toList(),
                rules.version == 0,
                rules.version);
    }
}
