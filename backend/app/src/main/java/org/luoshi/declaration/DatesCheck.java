package org.luoshi.declaration;

import java.time.LocalDate;
import org.luoshi.problem.Refusal;

/** Dates that cannot be, whatever the destination (R6.1). Those that are merely odd are for the rules of the hints. */
final class DatesCheck {

    // nobody of a cohort signed anything before, and terms without an end are not written as a year far away
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private DatesCheck() {}

    /** @param today in the school's time */
    static void wrong(Details details, LocalDate today, Refusal refusal) {
        impossible("details.signedOn", details.signedOn(), refusal);
        impossible("details.startsOn", details.startsOn(), refusal);
        impossible("details.endsOn", details.endsOn(), refusal);
        if (details.signedOn() != null && details.signedOn().isAfter(today)) {
            refusal.field("details.signedOn", "签约日期不能晚于今天：请在签好以后再填", "lies after today: fill it in once it is signed");
        }
    }

    private static void impossible(String field, LocalDate day, Refusal refusal) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            refusal.field(field, "日期不正确，请核对年份", "not a date that can be right: look at the year");
        }
    }
}
