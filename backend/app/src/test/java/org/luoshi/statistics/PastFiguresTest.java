package org.luoshi.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.audit.SchoolLog;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

/** Figures of an earlier moment, as the service answers them (R2.3, R7.2). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PastFiguresTest {

    @Inject
    Fixture fixture;

    @Inject
    TableSteps steps;

    @Inject
    Signatures signatures;

    @Inject
    TallyFold fold;

    @Inject
    SchoolLog log;

    @Inject
    Event<SeatsChanged> seatsChanged;

    @Test
    @DisplayName("asOf at the position of a sheet = the sheet: signed then, whatever happened afterwards (R7.2)")
    void atASheet() throws Exception {
        Fixture.School school = fixture.school();
        int year = school.year();
        steps.put(school.graduate(), State.VERIFIED, Destination.CONTRACT);
        steps.put(school.graduate2(), State.AT_CLASS, Destination.AGREEMENT);
        signatures.sign(year, school.one().id, true);
        long sheet = log.sequence();
        Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertStages(year, null, 2, 1, 1);
        steps.put(school.graduates().get("2022010103"), State.VERIFIED, Destination.FURTHER_STUDY);
        steps.put(school.graduate(), State.AT_CLASS, Destination.SEEKING);
        log.sequence();
        assertStages(year, null, 2, 1, 0);
        assertStages(year, then, 2, 1, 1);
        fold.foldAll();
        assertStages(year, then, 2, 1, 1);
        rates(year, "verified", then).body("position", equalTo((int) sheet)).body("asOf", equalTo(then.toString()));
        Caller.OFFICE
                .get(
                        "/statistics/destinations",
                        "cohort",
                        year,
                        "stage",
                        "signed",
                        "asOf",
                        then.toString(),
                        "grouping",
                        "2024")
                .statusCode(200)
                .body("groups.count.sum()", equalTo(11))
                .body("groups.find { it.key == 'EMPLOYER' }.count", equalTo(1));
    }

    @Test
    @DisplayName("whoever moves to another college is in no signed sheet there, and is again on coming back")
    void moves() throws Exception {
        Fixture.School school = fixture.school();
        int year = school.year();
        steps.put(school.graduate(), State.VERIFIED, Destination.CONTRACT);
        signatures.sign(year, school.one().id, true);
        assertStages(year, null, 1, 1, 1);
        steps.moveTo(school.graduate().id, school.c());
        assertStages(year, null, 1, 1, 0);
        steps.moveTo(school.graduate().id, school.a());
        assertStages(year, null, 1, 1, 1);
        steps.put(school.graduate2(), State.VERIFIED, Destination.CONTRACT);
        signatures.sign(year, school.two().id, true);
        assertStages(year, null, 2, 2, 1);
        signatures.sign(year, school.one().id, true);
        assertStages(year, null, 2, 2, 2);
    }

    @Test
    @DisplayName("colleges, majors and classes are those of the roster in force then, by the names they had (R2.2)")
    void rosterOfThen() {
        int year = fixture.emptyCohort();
        Caller.OFFICE.importRoster(year, Roster.of(3).csv(), "").statusCode(201);
        log.sequence();
        String then = Instant.now().toString();
        byte[] next = Roster.of(4)
                .withAll("二级学院", "智能制造学院")
                .with(5, "二级学院代码", "02")
                .with(5, "二级学院", "信息工程学院")
                .with(5, "班级", "软件2201班")
                .csv();
        Caller.OFFICE.importRoster(year, next, "").statusCode(201);
        log.sequence();
        Caller.OFFICE
                .get("/statistics/rates", "cohort", year)
                .body("groups.name", contains("智能制造学院", "信息工程学院"))
                .body("groups.graduates", contains(3, 1))
                .body("rosterVersion", equalTo(2));
        Caller.OFFICE
                .get("/statistics/rates", "cohort", year, "asOf", then)
                .body("groups.name", contains("机电工程学院"))
                .body("groups.graduates", contains(3))
                .body("rosterVersion", equalTo(1));
    }

    @Test
    @DisplayName(
            "a moment to come, one before the first figures and one that is none are refused, each with what to do")
    void wrongMoments() {
        int year = fixture.school().year();
        log.sequence();
        for (Object wrong : List.of(
                Instant.now().plusSeconds(3600), Instant.parse("2020-01-01T00:00:00Z"), "2022-08-31", "gestern")) {
            rates(year, "verified", wrong)
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("errors.field", contains("asOf"));
        }
        rates(year, "verified", Instant.parse("2020-01-01T00:00:00Z")).body("errors[0].message", containsString("太早"));
        rates(1999, "verified", Instant.parse("2020-01-01T00:00:00Z")).statusCode(404);
        rates(fixture.emptyCohort(), "verified", Instant.now()).statusCode(400);
    }

    @Test
    @DisplayName("no figure changes without an entry of the log (R8.1)")
    void nothingWithoutAnEntry() {
        var school = fixture.school();
        var seat = school.graduate().seat().orElseThrow();
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> seatsChanged.fire(new SeatsChanged(Map.of(seat, 1L), List.of()))));
        rates(school.year(), "verified", null).body("total.graduates", equalTo(11));
    }

    private void assertStages(int year, Instant asOf, int reported, int verified, int signed) {
        rates(year, "reported", asOf).statusCode(200).body("total.employed", equalTo(reported));
        rates(year, "verified", asOf).body("total.employed", equalTo(verified)).body("total.graduates", equalTo(11));
        rates(year, "signed", asOf).body("total.employed", equalTo(signed)).body("rosterVersion", equalTo(1));
    }

    private static io.restassured.response.ValidatableResponse rates(int year, String stage, Object asOf) {
        return asOf == null
                ? Caller.OFFICE.get("/statistics/rates", "cohort", year, "stage", stage)
                : Caller.OFFICE.get("/statistics/rates", "cohort", year, "stage", stage, "asOf", asOf.toString());
    }
}
