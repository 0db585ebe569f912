package org.luoshi.sheet;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.luoshi.time.SchoolTime;

/** ISO weeks of the school's time. */
final class SheetWeek {

    static final String PATTERN = "[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])";

    private SheetWeek() {}

    /** @return such as {@code 2026-W35} */
    static String of(Instant moment) {
        LocalDate day = moment.atZone(SchoolTime.ZONE).toLocalDate();
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** @return that day of the week; the week before where a year has no week 53 is not asked for */
    static LocalDate day(String week, DayOfWeek day) {
        return LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.substring(6)))
                .with(day);
    }
}
