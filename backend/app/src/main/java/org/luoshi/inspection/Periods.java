package org.luoshi.inspection;

import java.time.LocalDate;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Inspectors work within the announced period and at no other time. */
final class Periods {

    private Periods() {}

    /** @return the role in which somebody commits or draws: the office at any time, an inspector within the period
     * @throws Refusal outside-period */
    static Role drawingRole(Inspection one, Actor actor, LocalDate today) {
        if (actor.has(Role.OFFICE)) {
            return Role.OFFICE;
        }
        require(one, today);
        return Role.INSPECTOR;
    }

    /** @throws Refusal outside-period on another day, or once it is closed */
    static void require(Inspection one, LocalDate today) {
        if (!one.runsOn(today)) {
            throw Problem.OUTSIDE_PERIOD
                    .because(
                            "这次核查的期间是 " + one.startsOn + " 至 " + one.endsOn + "，现在不在期间内或已结束。",
                            "This inspection runs from " + one.startsOn + " to " + one.endsOn
                                    + ": today is outside of it, or it is closed.")
                    .rule("R8.2")
                    .with("from", one.startsOn.toString())
                    .with("until", one.endsOn.toString());
        }
    }
}
