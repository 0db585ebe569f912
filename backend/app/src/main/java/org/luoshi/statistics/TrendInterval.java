package org.luoshi.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.time.SchoolTime;

/** How far apart the points of a trend are: days of the school, or ISO weeks, which begin on Monday. */
@Schema(
        name = "TrendInterval",
        enumeration = {"day", "week"})
enum TrendInterval {
    DAY,
    WEEK;

    /** More points than this nobody reads: the last ones are given. */
    static final int MOST = 400;

    /** One day or week.
     * @param name {@code 2022-08-31} or {@code 2022-W35}
     * @param last its last microsecond; for the one that is going on, now */
    record Period(String name, Instant last) {}

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return every period from that of the first moment to the present one, at most {@link #MOST} */
    List<Period> periods(Instant first, Instant now) {
        LocalDate present = start(now);
        LocalDate earliest = this == DAY ? present.minusDays(MOST - 1L) : present.minusWeeks(MOST - 1L);
        LocalDate begin = start(first).isBefore(earliest) ? earliest : start(first);
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = begin; !day.isAfter(present); day = next(day)) {
            Instant end = next(day).atStartOfDay(SchoolTime.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
            periods.add(new Period(name(day), end.isAfter(now) ? now : end));
        }
        return periods;
    }

    private LocalDate start(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, SchoolTime.ZONE);
        return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate next(LocalDate day) {
        return this == DAY ? day.plusDays(1) : day.plusWeeks(1);
    }

    private String name(LocalDate day) {
        return this == DAY
                ? day.toString()
                : "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
