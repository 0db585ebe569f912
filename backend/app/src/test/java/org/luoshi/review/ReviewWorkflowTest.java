package org.luoshi.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.review.ExpectedSteps.Facts;

@DisplayName("R4.2 R7.1 R8.1 the step table, over every combination")
class ReviewWorkflowTest {

    private static final int FACTS = 6;

    @Test
    @DisplayName("has each legal step once, and no other")
    void rows() {
        assertEquals(ExpectedSteps.ROWS.size(), ReviewWorkflow.TABLE.size());
        for (State from : State.values()) {
            for (Action action : Action.values()) {
                String where = from + " " + action;
                Optional<ExpectedSteps.Row> wanted = ExpectedSteps.find(from, action);
                Optional<Transition> row = ReviewWorkflow.find(from, action);
                assertEquals(wanted.map(ExpectedSteps.Row::to), row.map(Transition::to), where);
                assertEquals(wanted.map(ExpectedSteps.Row::who), row.map(Transition::who), where);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(State.class)
    @DisplayName(
            "offers a step exactly to whom it belongs: any roles together, any destination, any part in its making")
    void offered(State from) {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Destination destination : Destination.values()) {
            for (Set<Role> roles : rolesFor(destination)) {
                for (int bits = 0; bits < 1 << FACTS; bits++) {
                    Facts facts = facts(destination, bits);
                    Situation situation = situation(from, destination, roles, facts);
                    List<String> wanted = ExpectedSteps.offered(from, roles, facts);
                    List<String> offered = ReviewWorkflow.allowed(situation).stream()
                            .map(Action::name)
                            .toList();
                    tried++;
                    if (!wanted.equals(offered)) {
                        wrong.add(roles + " " + facts + ": " + offered + " instead of " + wanted);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList());
        assertTrue(tried > 10_000, "situations tried: " + tried);
    }

    @Test
    @DisplayName("what only the system does is offered to nobody")
    void theSystemAlone() {
        Set<Role> everybody = EnumSet.allOf(Role.class);
        for (State from : List.of(State.VERIFIED, State.DISPUTED)) {
            Situation now =
                    new Situation(from, Destination.CONTRACT, everybody, false, false, false, false, false, false);
            assertTrue(!ReviewWorkflow.allowed(now).contains(Action.SUPERSEDE), from.name());
        }
        assertEquals(
                List.of("ANNUL VERIFIED", "SUPERSEDE VERIFIED", "SUPERSEDE DISPUTED"),
                ReviewWorkflow.TABLE.stream()
                        .filter(row -> !row.byPeople())
                        .map(row -> row.action() + " " + row.from())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    @DisplayName("R3.8 a counselor who is adviser too acts as counselor; with one role everybody acts in that one")
    void roleOfAStep(Role role) {
        for (Transition row : ReviewWorkflow.TABLE) {
            Set<Role> roles = EnumSet.of(role);
            Situation now =
                    new Situation(row.from(), Destination.FREELANCE, roles, true, true, false, false, false, false);
            assertEquals(
                    row.who().contains(role), now.mayTake(row), row.action().name());
            if (now.mayTake(row)) {
                assertEquals(role, now.roleFor(row));
            }
            if (row.who().contains(Role.CLASS_ADVISER)) {
                assertEquals(
                        Role.COUNSELOR,
                        situation(row.from(), Destination.FREELANCE, EnumSet.allOf(Role.class), facts(row))
                                .roleFor(row));
            }
        }
    }

    // all 256 sets of roles where the decree tells roles apart by destination (R3.8), and single roles for the rest
    private static List<Set<Role>> rolesFor(Destination destination) {
        List<Set<Role>> sets = new ArrayList<>();
        Role[] all = Role.values();
        for (int bits = 0; bits < 1 << all.length; bits++) {
            EnumSet<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : all) {
                if ((bits & 1 << role.ordinal()) != 0) {
                    roles.add(role);
                }
            }
            boolean pairs = destination == Destination.FREELANCE || destination == Destination.CONTRACT;
            if (pairs || roles.size() < 2) {
                sets.add(roles);
            }
        }
        return sets;
    }

    private static Facts facts(Destination destination, int bits) {
        Boolean[] set = Arrays.stream(new int[] {1, 2, 4, 8, 16, 32})
                .mapToObj(bit -> (bits & bit) != 0)
                .toArray(Boolean[]::new);
        return new Facts(destination == Destination.FREELANCE, set[0], set[1], set[2], set[3], set[4], set[5]);
    }

    private static Facts facts(Transition any) {
        return new Facts(true, any.needs(Need.ENTERED_BY_STAFF), true, false, false, false, false);
    }

    private static Situation situation(State from, Destination destination, Set<Role> roles, Facts facts) {
        return new Situation(
                from,
                destination,
                roles,
                facts.onBehalf(),
                facts.own(),
                facts.maker(),
                facts.classPasser(),
                facts.checker(),
                facts.rival());
    }
}
