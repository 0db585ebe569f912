package org.luoshi.review;

import java.util.EnumSet;
import java.util.Set;
import org.luoshi.access.Role;
import org.luoshi.declaration.State;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Destination;

/** A declaration and the person in front of it: all that decides whether a step is theirs.
 * @param roles in which the person may see this graduate
 * @param onBehalf entered by staff
 * @param enteredIt the person entered it
 * @param maker the person entered, last edited or uploaded for it
 * @param passedAtClass the person passed it at the class
 * @param checker the person passed it at the class or the college
 * @param otherVerified another declaration of the record is verified */
record Situation(
        State state,
        Destination destination,
        Set<Role> roles,
        boolean onBehalf,
        boolean enteredIt,
        boolean maker,
        boolean passedAtClass,
        boolean checker,
        boolean otherVerified) {

    /** @return whether one of the person's roles is asked for */
    boolean mayTake(Transition row) {
        return row.who().stream().anyMatch(roles::contains);
    }

    /** @return the role in which the person takes the step; a counselor acts as counselor also where an adviser could
     * @throws java.util.NoSuchElementException when none of their roles is asked for */
    Role roleFor(Transition row) {
        EnumSet<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(row.who());
        held.retainAll(roles);
        return held.iterator().next();
    }

    /** @return whether this need is met, as far as it is about persons and states; content is checked with the step */
    boolean meets(Need need) {
        return switch (need) {
            case ENTERED_BY_STAFF -> onBehalf;
            case BY_WHO_ENTERED_IT -> enteredIt;
            case COUNSELOR_IF_FREELANCE -> !counselorVerifies() || roles.contains(Role.COUNSELOR);
            case NO_OTHER_VERIFIED -> !otherVerified;
            case NOT_A_MAKER -> !maker;
            case NOT_THE_CLASS_REVIEWER -> !passedAtClass;
            case NOT_A_CHECKER -> !checker;
            case A_FINDING, THE_NEXT_VERIFIED -> false;
            case EVERY_SLOT_FILLED,
                    DETAILS_COMPLETE,
                    SUBMIT_STATEMENTS,
                    CLASS_STATEMENTS,
                    COLLEGE_STATEMENTS,
                    FLAGS_DISPOSED_OF,
                    CODED_REASON,
                    REASON -> true;
        };
    }

    // the decree asks for the counselor by name there, not for the class adviser
    private boolean counselorVerifies() {
        return Attestation.COUNSELOR_VERIFIED.mayBeAskedFor(destination);
    }
}
