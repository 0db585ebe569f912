package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.luoshi.cohort.Cohort;

/** By which day a sheet of a cohort is to be signed (R7.2). */
@ApplicationScoped
class SheetDueDays {

    private final EntityManager entities;
    private final Clock clock;

    SheetDueDays(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return the day of that week on which sheets of the cohort are due */
    LocalDate of(int cohort, String week) {
        return SheetWeek.day(week, DayOfWeek.valueOf(entities.find(Cohort.class, cohort).weeklyDue));
    }

    /** @param state null where none is prepared
     * @return whether that day is over without a signature */
    boolean overdue(SheetState state, LocalDate dueOn) {
        return state != SheetState.SIGNED && LocalDate.now(clock).isAfter(dueOn);
    }
}
