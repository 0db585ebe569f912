package org.luoshi.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;

/** The legal steps as the school wants them, written down a second time: what {@link ReviewWorkflow} is held against. Nothing here is
 * taken from the code under test. */
final class ExpectedSteps {

    /** What becomes of a step that somebody asks for, apart from its content. */
    enum Outcome {
        TAKEN,
        STEP_NOT_ALLOWED,
        MAKER_IS_CHECKER
    }

    /** What is true of a person and a declaration.
     * @param freelance the destination is FREELANCE (R3.8)
     * @param onBehalf entered by staff
     * @param own this person entered it
     * @param maker this person entered it, edited it or uploaded for it
     * @param classPasser this person passed it at the class
     * @param checker this person passed it at the class or the college
     * @param rival another declaration of the same graduate is verified */
    record Facts(
            boolean freelance,
            boolean onBehalf,
            boolean own,
            boolean maker,
            boolean classPasser,
            boolean checker,
            boolean rival) {}

    /** A row; without roles the system takes it. */
    record Row(State from, Action action, Set<Role> who, State to, List<String> conditions) {}

    static final List<Row> ROWS =
            """
            DRAFT             | SUBMIT    | GRADUATE                | AT_CLASS          |
            DRAFT             | PROPOSE   | COUNSELOR CLASS_ADVISER | AWAITING_GRADUATE | on-behalf own
            AWAITING_GRADUATE | CONFIRM   | GRADUATE                | AT_CLASS          |
            AWAITING_GRADUATE | DECLINE   | GRADUATE                | RETURNED          |
            AWAITING_GRADUATE | WITHDRAW  | COUNSELOR CLASS_ADVISER | DRAFT             | own
            AT_CLASS          | WITHDRAW  | GRADUATE                | DRAFT             |
            AT_COLLEGE        | WITHDRAW  | GRADUATE                | DRAFT             |
            AT_CLASS          | PASS      | COUNSELOR CLASS_ADVISER | AT_COLLEGE        | freelance-by-counselor never-maker
            AT_CLASS          | RETURN    | COUNSELOR CLASS_ADVISER | RETURNED          | freelance-by-counselor never-maker
            AT_COLLEGE        | PASS      | OFFICER                 | VERIFIED          | never-maker never-class-passer
            AT_COLLEGE        | RETURN    | OFFICER                 | RETURNED          | never-maker never-class-passer
            VERIFIED          | RETURN    | OFFICER                 | RETURNED          | never-maker
            VERIFIED          | DISPUTE   | GRADUATE                | DISPUTED          |
            DISPUTED          | UPHOLD    | OFFICE                  | VERIFIED          | no-rival never-maker never-checker
            DISPUTED          | ANNUL     | OFFICE                  | ANNULLED          | never-maker never-checker
            VERIFIED          | ANNUL     |                         | ANNULLED          |
            VERIFIED          | SUPERSEDE |                         | SUPERSEDED        |
            DISPUTED          | SUPERSEDE |                         | SUPERSEDED        |
            """
                    .lines()
                    .map(ExpectedSteps::row)
                    .toList();

    private ExpectedSteps() {}

    static Optional<Row> find(State from, Action action) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
    }

    /** @param roles in which the person may see the graduate */
    static Outcome outcome(State from, Action action, Set<Role> roles, Facts facts) {
        return find(from, action)
                .filter(row -> row.who().stream().anyMatch(roles::contains))
                .map(row -> row.conditions().stream()
                        .map(condition -> judge(condition, roles, facts))
                        .filter(outcome -> outcome != Outcome.TAKEN)
                        .findFirst()
                        .orElse(Outcome.TAKEN))
                .orElse(Outcome.STEP_NOT_ALLOWED);
    }

    /** @return names of the actions that are offered, in the order of the rows */
    static List<String> offered(State from, Set<Role> roles, Facts facts) {
        return ROWS.stream()
                .filter(row -> row.from() == from)
                .filter(row -> outcome(from, row.action(), roles, facts) == Outcome.TAKEN)
                .map(row -> row.action().name())
                .toList();
    }

    private static Outcome judge(String condition, Set<Role> roles, Facts facts) {
        return switch (condition) {
            case "on-behalf" -> standing(facts.onBehalf());
            case "own" -> standing(facts.own());
            case "freelance-by-counselor" -> standing(!facts.freelance() || roles.contains(Role.COUNSELOR));
            case "no-rival" -> standing(!facts.rival());
            case "never-maker" -> apart(!facts.maker());
            case "never-class-passer" -> apart(!facts.classPasser());
            case "never-checker" -> apart(!facts.checker());
            default -> throw new IllegalArgumentException(condition);
        };
    }

    private static Outcome standing(boolean met) {
        return met ? Outcome.TAKEN : Outcome.STEP_NOT_ALLOWED;
    }

    private static Outcome apart(boolean met) {
        return met ? Outcome.TAKEN : Outcome.MAKER_IS_CHECKER;
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        EnumSet<Role> who = EnumSet.noneOf(Role.class);
        words(cells[2]).forEach(name -> who.add(Role.valueOf(name)));
        return new Row(
                State.valueOf(cells[0].strip()),
                Action.valueOf(cells[1].strip()),
                who,
                State.valueOf(cells[3].strip()),
                words(cells[4]));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
