package org.luoshi.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Inspectors work within the announced period and at no other time. */
final class Periods {

    /** A leap year of days, both ends included: an inspector reads personal data of everybody for as long as it lasts. */
    private static final int LONGEST_DAYS = 366;

    private Periods() {}

    /** @throws Refusal invalid-request where it ends before it begins or before today, or is longer than a year (R8.2) */
    static void requireSensible(Inspection one, LocalDate today) {
        if (one.endsOn.isBefore(one.startsOn) || one.endsOn.isBefore(today)) {
            throw Problem.INVALID_REQUEST
                    .because("核查期间不对。", "The period is wrong.")
                    .rule("R8.2")
                    .field("until", "结束日期不能早于开始日期和今天", "not before the first day, and not before today");
        }
        if (ChronoUnit.DAYS.between(one.startsOn, one.endsOn) >= LONGEST_DAYS) {
            throw Problem.INVALID_REQUEST
                    .because(
                            "核查期间最长 " + LONGEST_DAYS + " 天（首尾两天都算）：期间内核查人员可以查看全部数据，到期就应当结束。",
                            "An inspection lasts " + LONGEST_DAYS
                                    + " days at most, the first and the last counted: inspectors read"
                                    + " everything in it, and that has to end.")
                    .rule("R8.2")
                    .field(
                            "until",
                            "最迟 " + one.startsOn.plusDays(LONGEST_DAYS - 1L),
                            "not after " + one.startsOn.plusDays(LONGEST_DAYS - 1L));
        }
    }

    /** @return the role in which somebody commits or draws: the office at any time, an inspector within the period
     * @throws Refusal outside-period */
    static Role drawingRole(Inspection one, Actor actor, LocalDate today) {
        if (actor.has(Role.OFFICE)) {
            return Role.OFFICE;
        }
        require(one, today);
        return Role.INSPECTOR;
    }

    /** @throws Refusal outside-period on another day, or once it is closed or withdrawn */
    static void require(Inspection one, LocalDate today) {
        if (!one.runsOn(today)) {
            throw Problem.OUTSIDE_PERIOD
                    .because(
                            "这次核查的期间是 " + one.startsOn + " 至 " + one.endsOn + "，现在不在期间内，或者核查已结束、已撤回。",
                            "This inspection runs from " + one.startsOn + " to " + one.endsOn
                                    + ": today is outside of it, or it is closed or withdrawn.")
                    .rule("R8.2")
                    .with("from", one.startsOn.toString())
                    .with("until", one.endsOn.toString());
        }
    }
}
