package org.luoshi.demo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.audit.Finding;
import org.luoshi.audit.Hand;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.State;
import org.luoshi.demo.DemoCase.Ending;
import org.luoshi.policy.Destination;
import org.luoshi.stack.LocalStackResource;

/** The demo school goes in through the same services as real data, once, and stands where the plan says. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DemoLoaderTest {

    @Inject
    DemoLoader loader;

    @Inject
    DemoFoundation foundation;

    @Inject
    EntityManager entities;

    @Inject
    Hand hand;

    @Test
    void aPartOfEveryKindStandsWhereThePlanSaysAndIsLoadedOnceAsTheLogSays() throws SQLException {
        List<Finding> before = hand.everything();
        List<DemoGraduate> all = DemoSchool.graduates();
        List<DemoGraduate> some = ofEveryKind(all);

        assertTrue(loader.lay(all));
        assertTrue(loader.work(some));

        some.forEach(graduate -> assertEquals(expected(graduate), found(graduate), graduate::studentNumber));
        assertTrue(foundation
                .declared()
                .containsAll(some.stream().map(DemoGraduate::studentNumber).toList()));
        assertTrue(loader.lay(all), "a second start lays nothing twice and goes on");
        assertEquals(all.size(), foundation.graduateIds().size());
        assertFalse(foundation.finished());
        given().get("/api/v1/demo").then().statusCode(200);
        List<Finding> after = hand.everything();
        after.removeAll(before);
        assertEquals(List.of(), after);
    }

    /** One graduate for each destination and for each ending, and one who changed jobs. */
    private static List<DemoGraduate> ofEveryKind(List<DemoGraduate> all) {
        Set<Destination> destinations = EnumSet.noneOf(Destination.class);
        Set<Ending> endings = EnumSet.noneOf(Ending.class);
        List<DemoGraduate> some = new ArrayList<>();
        for (DemoGraduate graduate : all) {
            boolean wanted =
                    graduate.cases().size() > 1 && graduate.studentNumber().endsWith("1");
            for (DemoCase one : graduate.cases()) {
                wanted |= destinations.add(one.destination());
                wanted |= endings.add(one.ending());
            }
            if (wanted) {
                some.add(graduate);
            }
        }
        return some;
    }

    private static List<State> expected(DemoGraduate graduate) {
        List<State> states = new ArrayList<>();
        for (DemoCase one : graduate.cases()) {
            if (one.ending() == Ending.VERIFIED) {
                states.replaceAll(state -> state == State.VERIFIED ? State.SUPERSEDED : state);
            }
            states.add(State.valueOf(one.ending().name()));
        }
        return states;
    }

    private List<State> found(DemoGraduate graduate) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from Declaration d where d.graduate.cohortYear = :year and d.graduate.studentNumber = :number"
                                + " order by d.id",
                        Declaration.class)
                .setParameter("year", DemoSchool.COHORT)
                .setParameter("number", graduate.studentNumber())
                .getResultStream()
                .map(Declaration::state)
                .toList());
    }
}
