package org.luoshi.notice;

import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.cohort.Graduate;

/** Whom a notification is for. By number and not by the subject of a token, which nobody knows before the first log-in; a student and a
 * member of staff may have the same number, so it says which. */
final class Recipient {

    private Recipient() {}

    static String of(Graduate graduate) {
        return "graduate:" + graduate.studentNumber;
    }

    /** @return under which names this person is told something; none for a machine */
    static List<String> of(Actor actor) {
        if (actor.number() == null) {
            return List.of();
        }
        return actor.grants().stream()
                .map(grant -> (grant.role() == Role.GRADUATE ? "graduate:" : "staff:") + actor.number())
                .distinct()
                .toList();
    }
}
