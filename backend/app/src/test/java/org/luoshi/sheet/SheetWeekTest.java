package org.luoshi.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7.2 weeks")
class SheetWeekTest {

    @Test
    @DisplayName("begin on Monday in the school's time, and belong to the year of their Thursday")
    void weeks() {
        assertEquals("2026-W35", SheetWeek.of(Instant.parse("2026-08-30T15:59:59Z")));
        assertEquals("2026-W36", SheetWeek.of(Instant.parse("2026-08-30T16:00:00Z")));
        assertEquals("2026-W53", SheetWeek.of(Instant.parse("2027-01-03T04:00:00Z")));
        assertEquals("2027-W01", SheetWeek.of(Instant.parse("2027-01-04T04:00:00Z")));
        assertEquals(LocalDate.of(2026, 8, 28), SheetWeek.day("2026-W35", DayOfWeek.FRIDAY));
        assertEquals(LocalDate.of(2027, 1, 8), SheetWeek.day("2027-W01", DayOfWeek.FRIDAY));
        assertTrue("2026-W53".matches(SheetWeek.PATTERN));
        assertTrue(SheetWeek.exists("2026-W53") && SheetWeek.exists("2025-W52") && SheetWeek.exists("2025-W01"));
        assertFalse(SheetWeek.exists("2025-W53") || SheetWeek.exists("0000-W01"));
        assertFalse("2026-W00".matches(SheetWeek.PATTERN) || "2026-W54".matches(SheetWeek.PATTERN));
    }
}
