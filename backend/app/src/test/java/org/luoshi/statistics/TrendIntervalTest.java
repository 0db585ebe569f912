package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendIntervalTest {

    @Test
    @DisplayName("days are those of Asia/Shanghai; the last one ends now")
    void days() {
        Instant now = Instant.parse("2022-08-31T16:00:00Z");
        var days = TrendInterval.DAY.periods(Instant.parse("2022-08-30T15:59:59Z"), now);
        assertEquals(
                List.of(
                        new TrendInterval.Period("2022-08-30", Instant.parse("2022-08-30T15:59:59.999999Z")),
                        new TrendInterval.Period("2022-08-31", Instant.parse("2022-08-31T15:59:59.999999Z")),
                        new TrendInterval.Period("2022-09-01", now)),
                days);
    }

    @Test
    @DisplayName("weeks begin on Monday and belong to the year of their Thursday (ISO 8601)")
    void weeks() {
        var weeks = TrendInterval.WEEK.periods(
                Instant.parse("2020-12-31T00:00:00Z"), Instant.parse("2021-01-11T00:00:00Z"));
        assertEquals(
                List.of("2020-W53", "2021-W01", "2021-W02"),
                weeks.stream().map(TrendInterval.Period::name).toList());
        assertEquals(
                Instant.parse("2021-01-03T15:59:59.999999Z"), weeks.getFirst().last());
    }

    @Test
    @DisplayName("of very many the last ones")
    void many() {
        var days =
                TrendInterval.DAY.periods(Instant.parse("1999-01-01T00:00:00Z"), Instant.parse("2022-08-31T00:00:00Z"));
        assertEquals(TrendInterval.MOST, days.size());
        assertEquals("2022-08-31", days.getLast().name());
    }
}
