package org.luoshi.review;

import static org.luoshi.declaration.Action.*;
import static org.luoshi.declaration.State.*;
import static org.luoshi.review.Need.*;
import static org.luoshi.review.Transition.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;

/** Every legal step of a declaration: one table, for the guard, for the buttons and for {@code docs/workflow.md} (R4.2, R7.1). */
final class ReviewWorkflow {

    private static final Set<Role> GRADUATE = Set.of(Role.GRADUATE);
    private static final Set<Role> CLASS = Set.of(Role.COUNSELOR, Role.CLASS_ADVISER);
    private static final Set<Role> OFFICER = Set.of(Role.OFFICER);
    private static final Set<Role> OFFICE = Set.of(Role.OFFICE);
    private static final Set<Role> SYSTEM = Set.of();

    static final List<Transition> TABLE = List.of(
            row(DRAFT, SUBMIT, AT_CLASS, GRADUATE, EVERY_SLOT_FILLED, DETAILS_COMPLETE, SUBMIT_STATEMENTS),
            row(
                    DRAFT,
                    PROPOSE,
                    AWAITING_GRADUATE,
                    CLASS,
                    ENTERED_BY_STAFF,
                    BY_WHO_ENTERED_IT,
                    EVERY_SLOT_FILLED,
                    DETAILS_COMPLETE),
            row(AWAITING_GRADUATE, CONFIRM, AT_CLASS, GRADUATE, SUBMIT_STATEMENTS),
            row(AWAITING_GRADUATE, DECLINE, RETURNED, GRADUATE, REASON),
            row(AWAITING_GRADUATE, WITHDRAW, DRAFT, CLASS, BY_WHO_ENTERED_IT),
            row(AT_CLASS, WITHDRAW, DRAFT, GRADUATE),
            row(AT_COLLEGE, WITHDRAW, DRAFT, GRADUATE),
            row(
                    AT_CLASS,
                    PASS,
                    AT_COLLEGE,
                    CLASS,
                    COUNSELOR_IF_FREELANCE,
                    NOT_A_MAKER,
                    CLASS_STATEMENTS,
                    FLAGS_DISPOSED_OF),
            row(AT_CLASS, RETURN, RETURNED, CLASS, COUNSELOR_IF_FREELANCE, NOT_A_MAKER, CODED_REASON),
            row(
                    AT_COLLEGE,
                    PASS,
                    VERIFIED,
                    OFFICER,
                    NOT_A_MAKER,
                    NOT_THE_CLASS_REVIEWER,
                    COLLEGE_STATEMENTS,
                    FLAGS_DISPOSED_OF),
            row(AT_COLLEGE, RETURN, RETURNED, OFFICER, NOT_A_MAKER, NOT_THE_CLASS_REVIEWER, CODED_REASON),
            row(VERIFIED, RETURN, RETURNED, OFFICER, NOT_A_MAKER, CODED_REASON),
            row(VERIFIED, DISPUTE, DISPUTED, GRADUATE, REASON),
            row(DISPUTED, UPHOLD, VERIFIED, OFFICE, NO_OTHER_VERIFIED, NOT_A_MAKER, NOT_A_CHECKER, REASON),
            row(DISPUTED, ANNUL, ANNULLED, OFFICE, NOT_A_MAKER, NOT_A_CHECKER, REASON),
            row(VERIFIED, ANNUL, ANNULLED, SYSTEM, A_FINDING),
            row(VERIFIED, SUPERSEDE, SUPERSEDED, SYSTEM, THE_NEXT_VERIFIED),
            row(DISPUTED, SUPERSEDE, SUPERSEDED, SYSTEM, THE_NEXT_VERIFIED));

    private ReviewWorkflow() {}

    /** @return the row for this action in this state, whoever asks; a pair has at most one */
    static Optional<Transition> find(State from, Action action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
    }

    /** @return the steps that this person may take now, in the order of the table */
    static List<Action> allowed(Situation now) {
        return TABLE.stream()
                .filter(row -> row.from() == now.state() && now.mayTake(row))
                .filter(row -> row.needs().stream().allMatch(now::meets))
                .map(Transition::action)
                .toList();
    }
}
