package org.luoshi.review;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Fixture;
import org.luoshi.Traces;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;
import org.luoshi.review.ExpectedSteps.Facts;
import org.luoshi.review.ExpectedSteps.Outcome;
import org.luoshi.stack.LocalStackResource;

/** Every action by everybody in every state, through the API: refused as the table says and without a trace, or taken (R4.2, R8.1). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R4.2 R8.1 state x action x person, through the API")
class StepsByPersonaTest {

    private static final Set<Action> ASKED_FOR = EnumSet.complementOf(EnumSet.of(Action.SUPERSEDE));

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    Traces traces;

    static Stream<Arguments> everyState() {
        return Arrays.stream(State.values()).flatMap(state -> Arrays.stream(Way.values())
                .filter(way -> way.leadsTo(state))
                .map(way -> Arguments.of(state, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyState")
    @DisplayName("refused: 403, 404 or 409 with what is allowed, and nothing has changed")
    void refused(State state, Way way) {
        String id = way.bring(fixture.school(), proofs, state);
        int version = Persona.OFFICE.person().version(id);
        Way full = state == State.AWAITING_GRADUATE ? Way.BY_COUNSELOR : Way.OWN;
        List<Object> before = traces.of(id);
        for (Persona persona : Persona.values()) {
            Facts facts = way.facts(persona, state);
            for (Action action : ASKED_FOR) {
                Outcome outcome = ExpectedSteps.outcome(state, action, Set.of(persona.role()), facts);
                boolean same = way != full && (!persona.inScope() || !persona.mayCall(action));
                boolean taken = persona.mayCall(action) && persona.inScope() && outcome == Outcome.TAKEN;
                // who is refused before the table is asked is refused alike on every way
                if (!taken && !same) {
                    String where = persona + " " + action;
                    ValidatableResponse answer = persona.person().step(id, action.name(), version);
                    assertEquals(refusal(persona, action, outcome), status(answer), where);
                    if (persona.mayCall(action) && persona.inScope()) {
                        answer.body("allowedActions", is(ExpectedSteps.offered(state, Set.of(persona.role()), facts)));
                    }
                    assertEquals(before, traces.of(id), where);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyState")
    @DisplayName("taken: the new state, one step of history in the role of the person")
    void taken(State state, Way way) {
        for (Persona persona : Persona.values()) {
            Facts facts = way.facts(persona, state);
            for (Action action : ASKED_FOR) {
                Outcome outcome = ExpectedSteps.outcome(state, action, Set.of(persona.role()), facts);
                if (persona.mayCall(action) && persona.inScope() && outcome == Outcome.TAKEN) {
                    String id = way.bring(fixture.school(), proofs, state);
                    persona.person()
                            .get("/declarations/" + id)
                            .body("allowedActions", is(ExpectedSteps.offered(state, Set.of(persona.role()), facts)));
                    String to =
                            ExpectedSteps.find(state, action).orElseThrow().to().name();
                    persona.person().step(id, action.name()).statusCode(200).body("state", is(to));
                    persona.person()
                            .get("/declarations/" + id + "/history")
                            .body("items[-1].action", is(action.name()))
                            .body("items[-1].role", is(persona.role().realmName()));
                }
            }
        }
    }

    @Test
    @DisplayName("R5.3 nobody can ask for what only the system does")
    void theSystemAlone() {
        String id = Way.OWN.bring(fixture.school(), proofs, State.VERIFIED);
        List<Object> before = traces.of(id);
        Map<String, Object> body = Map.of("version", 3, "action", "SUPERSEDE");
        for (var answer : List.of(
                Persona.OFFICER.person().post("/declarations/" + id + "/reviews", body),
                Persona.OFFICE.person().post("/declarations/" + id + "/dispute-resolution", body))) {
            answer.statusCode(400).body("type", is("/problems/invalid-request")).body("errors[0].field", is("action"));
        }
        assertEquals(before, traces.of(id));
    }

    private static String refusal(Persona persona, Action action, Outcome outcome) {
        if (!persona.mayCall(action)) {
            return "403 /problems/role-not-allowed";
        }
        if (!persona.inScope()) {
            return "404 /problems/not-found";
        }
        return "409 /problems/" + (outcome == Outcome.MAKER_IS_CHECKER ? "maker-is-checker" : "step-not-allowed");
    }

    private static String status(ValidatableResponse answer) {
        return answer.extract().statusCode() + " " + answer.extract().path("type");
    }
}
