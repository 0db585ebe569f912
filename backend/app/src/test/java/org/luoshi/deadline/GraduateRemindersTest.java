package org.luoshi.deadline;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.deadline.Reminded.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.1 graduates are reminded by the rules of the office, and of what they have to correct")
class GraduateRemindersTest {

    private static final int EVERYBODY = 11;

    @Inject
    Fixture fixture;

    @Inject
    ReminderPlanner planner;

    @Inject
    Reminded reminded;

    @Inject
    Proofs proofs;

    private Fixture.School school;
    private LocalDate due;

    @BeforeEach
    void school() {
        school = fixture.school();
        due = LocalDate.of(school.year(), 8, 31);
    }

    private List<String> told(int nth) {
        return reminded.of(school.year() + "/" + due + "/" + nth).stream()
                .filter(one -> one.startsWith("NOT_DECLARED"))
                .toList();
    }

    private void plan(LocalDate day) {
        planner.plan(school.year(), noon(day));
    }

    @Test
    @DisplayName(
            "from 30 days before, every 7 days, 3 times: each graduate who has not declared once a time, the declared never")
    void byTheRules() {
        rules(30, 7, 3, 0).statusCode(200).body("days", hasSize(3)).body("usual", is(false));
        Way.OWN.bring(school, proofs, State.AT_CLASS);
        plan(due.minusDays(31));
        assertEquals(List.of(), told(1));
        plan(due.minusDays(30));
        plan(due.minusDays(24));
        assertEquals(EVERYBODY - 1, told(1).size());
        assertEquals(false, told(1).contains("NOT_DECLARED graduate:2022010101"));
        plan(due.minusDays(20));
        plan(due.minusDays(20));
        assertEquals(EVERYBODY - 1, told(2).size());
        plan(due.minusDays(2));
        assertEquals(EVERYBODY - 1, told(3).size());
        plan(due.plusDays(1));
        assertEquals(3 * (EVERYBODY - 1), told(1).size() + told(2).size() + told(3).size());
        assertEquals(List.of(), told(4));
    }

    @Test
    @DisplayName("rules may say never; an old version, nonsense and another's hands are refused and change nothing")
    void rules() {
        Persona.OFFICE
                .person()
                .get("/cohorts/" + school.year() + "/reminder-rules")
                .statusCode(200)
                .body("usual", is(true))
                .body("version", is(0));
        rules(30, 0, 3, 0).statusCode(400);
        rules(30, 7, 0, 1).statusCode(409).body("type", is("/problems/changed-meanwhile"));
        rules(30, 7, 0, 0).statusCode(200).body("days", hasSize(0)).body("version", is(1));
        rules(30, 7, 2, 0).statusCode(409).body("currentVersion", is(1));
        plan(due.minusDays(10));
        assertEquals(List.of(), told(1));
    }

    @Test
    @DisplayName("R5.2 what came back: told the day before it is due, and once more when that day is over")
    void returned() {
        String id = Way.OWN.bring(school, proofs, State.RETURNED);
        LocalDate correctBy = LocalDate.of(school.year(), 2, 10);
        reminded.sql("update declaration set due_on = ?1 where id = ?2", correctBy, id);
        plan(correctBy.minusDays(2));
        assertEquals(List.of(), corrections(id));
        plan(correctBy.minusDays(1));
        plan(correctBy);
        assertEquals(List.of("CORRECTION_DUE graduate:2022010101"), corrections(id));
        plan(correctBy.plusDays(1));
        plan(correctBy.plusDays(9));
        assertEquals(
                List.of("CORRECTION_DUE graduate:2022010101", "CORRECTION_OVERDUE graduate:2022010101"),
                corrections(id));
    }

    // a cohort may have the year that is the number of this declaration
    private List<String> corrections(String declaration) {
        return reminded.of(declaration + "/%").stream()
                .filter(one -> one.startsWith("CORRECTION_"))
                .toList();
    }

    private ValidatableResponse rules(int daysBefore, int everyDays, int atMost, int version) {
        return Persona.OFFICE
                .person()
                .put(
                        "/cohorts/" + school.year() + "/reminder-rules",
                        Map.of(
                                "daysBefore", daysBefore,
                                "everyDays", everyDays,
                                "atMost", atMost,
                                "version", version));
    }
}
