package org.luoshi.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.access.Actor;
import org.luoshi.cohort.Graduate;
import org.luoshi.problem.WebProblems;

/** Whom a notification is for. By number and not by the subject of a token, which nobody knows before the first log-in; a student and a
 * member of staff may have the same number, so it says which. */
public final class Recipient {

    private static final String GRADUATE = "graduate:";

    private Recipient() {}

    /** The employment office: everybody of it is told, and reads it for themselves. */
    public static final String OFFICE = "role:office";

    static String of(Graduate graduate) {
        return graduate(graduate.studentNumber);
    }

    public static String graduate(String studentNumber) {
        return GRADUATE + studentNumber;
    }

    public static String staff(String staffNumber) {
        return "staff:" + staffNumber;
    }

    /** @return the student number where it is a graduate */
    static Optional<String> studentNumber(String recipient) {
        return recipient.startsWith(GRADUATE) ? Optional.of(recipient.substring(GRADUATE.length())) : Optional.empty();
    }

    /** @return the name that is this person's alone
     * @throws org.luoshi.problem.Refusal not-found for somebody without a number */
    static String own(Actor actor) {
        return of(actor).stream().filter(one -> !one.equals(OFFICE)).findFirst().orElseThrow(WebProblems::notFound);
    }

    /** @return under which names this person is told something; none for a machine */
    static List<String> of(Actor actor) {
        if (actor.number() == null) {
            return List.of();
        }
        return actor.grants().stream()
                .flatMap(grant -> switch (grant.role()) {
                    case GRADUATE -> Stream.of(graduate(actor.number()));
                    case OFFICE -> Stream.of(staff(actor.number()), OFFICE);
                    default -> Stream.of(staff(actor.number()));
                })
                .distinct()
                .toList();
    }
}
