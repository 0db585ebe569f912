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
        return of(moment.atZone(SchoolTime.ZONE).toLocalDate());
    }

    private static String of(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** @param week as in {@link #PATTERN}
     * @return whether its year has that week: most have no week 53, which would be the first of the next year under another name */
    static boolean exists(String week) {
        return of(day(week, DayOfWeek.MONDAY)).equals(week);
    }

    /** @param week one that {@link #exists}
     * @return that day of it */
    static LocalDate day(String week, DayOfWeek day) {
        return LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.substring(6)))
                .with(day);
    }
}
