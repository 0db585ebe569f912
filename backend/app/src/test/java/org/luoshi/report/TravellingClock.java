package org.luoshi.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.luoshi.time.SchoolTime;

/** A clock that a test sets to a day of the season; within the day it goes on by itself. */
final class TravellingClock extends Clock {

    private Instant day;
    private Instant since;

    /** Sets it to nine in the morning of the day, in the school's time. */
    void travelTo(LocalDate to) {
        since = Instant.now();
        day = to.atTime(LocalTime.of(9, 0)).atZone(SchoolTime.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return day.plus(java.time.Duration.between(since, Instant.now()));
    }

    @Override
    public ZoneId getZone() {
        return SchoolTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
