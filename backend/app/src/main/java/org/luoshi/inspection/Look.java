package org.luoshi.inspection;

import org.luoshi.access.Actor;
import org.luoshi.access.Reach;

/** Whose eyes look at a sample. In a mutual check the own college looks first and the other one second, neither sees what the other found
 * before it has its own last word, and what the second finds decides; everywhere else there is one look. */
enum Look {
    /** Of the own college, in a mutual check. */
    FIRST,
    /** Of the other college in a mutual check; the only one in any other kind. */
    SECOND,
    /** Of those who oversee a mutual check: they see both and find nothing. */
    BOTH;

    /** @return SQL that says which look the actor has on sample {@code s}, by name */
    static String sql(Inspection one, Actor actor) {
        if (one.kind != InspectionKind.MUTUAL) {
            return "'SECOND'";
        }
        Reach college = actor.as(Inspections.COLLEGE).reach();
        return "case when " + college.condition("s.checking_college_id", "s.checking_college_id")
                + " then 'SECOND' when " + college.condition("s.college_id", "s.college_id")
                + " then 'FIRST' else 'BOTH' end";
    }

    /** @return SQL for the outcome of the own look; of those who oversee, of the one that decides */
    static String outcome(Inspection one, Actor actor) {
        return one.kind == InspectionKind.MUTUAL
                ? "case when (" + sql(one, actor) + ") = 'FIRST' then o.outcome else f.outcome end"
                : "f.outcome";
    }
}
