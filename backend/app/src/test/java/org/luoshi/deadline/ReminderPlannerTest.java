package org.luoshi.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.deadline.Reminded.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.sheet.SheetDates;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.1 R7.2 R9 staff are reminded of what is due: each once, whoever plans and however often")
class ReminderPlannerTest {

    @Inject
    Fixture fixture;

    @Inject
    ReminderPlanner planner;

    @Inject
    Reminded reminded;

    @Inject
    Proofs proofs;

    private Fixture.School school;
    private LocalDate friday;

    @BeforeEach
    void school() {
        school = fixture.school();
        // far from the dates of the report, so that only the sheet is due
        friday = LocalDate.of(school.year(), 3, 15).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    private void sheet(String state) {
        String week = SheetDates.next(cohort(), friday).orElseThrow().week();
        reminded.sql(
                "insert into weekly_sheet (cohort_year, college_id, week, state, prepared_by, prepared_by_name,"
                        + " prepared_at, version) values (?1, ?2, ?3, ?4, 's', '张', now(6), 0)",
                school.year(),
                school.one().id,
                week,
                state);
    }

    private org.luoshi.cohort.Cohort cohort() {
        var cohort = new org.luoshi.cohort.Cohort();
        cohort.opensOn = LocalDate.of(2020, 1, 1);
        cohort.reportDueOn = LocalDate.of(school.year(), 8, 31);
        cohort.weeklyDue = "FRIDAY";
        return cohort;
    }

    private int plan(LocalDate day) {
        return planner.plan(school.year(), noon(day));
    }

    @Test
    @DisplayName("two days before nothing; the day before the officers, once however often is looked")
    void theDayBefore() {
        signedBefore();
        assertEquals(0, plan(friday.minusDays(2)));
        assertEquals(2, plan(friday.minusDays(1)));
        assertEquals(0, plan(friday.minusDays(1)));
        assertEquals(0, plan(friday));
        assertEquals(List.of("SHEET_DUE staff:T0103", "SHEET_DUE staff:T0203"), reminded.of(school.year()));
        String params = reminded.params(school.year(), "SHEET_DUE");
        assertTrue(params.contains("\"due\":\"" + friday + "\""), params);
    }

    @Test
    @DisplayName(
            "R5.4 who serves a class hears once a week of its graduates in difficulty without help on record for two weeks")
    void withoutHelp() {
        signedBefore();
        LocalDate monday = friday.minusDays(4);
        for (long id : List.of(school.graduate().id, school.graduate2().id)) {
            Persona.OFFICE
                    .person()
                    .patch("/graduates/" + id, Map.of("version", 0, "difficulty", 3))
                    .statusCode(200);
        }
        helped(school.graduate().id, monday.minusDays(14));
        assertEquals(2, plan(monday));
        assertEquals(List.of("HELP_WAITING staff:T0101", "HELP_WAITING staff:T0102"), reminded.of(school.year()));
        String params = reminded.params(school.year(), "HELP_WAITING");
        assertTrue(params.contains("\"count\":\"1\"") && params.contains("\"days\":\"14\""), params);
        assertEquals(0, plan(monday.plusDays(1)));
        helped(school.graduate2().id, monday);
        plan(monday.plusDays(7));
        long told = reminded.of(school.year()).stream()
                .filter(one -> one.startsWith("HELP_WAITING"))
                .count();
        assertEquals(4, told, "the other one, in the next week");
    }

    private void helped(long graduate, LocalDate on) {
        reminded.sql(
                "insert into assistance_entry (graduate_id, kind, happened_on, salt, withdrawn, recorded_by,"
                        + " recorded_by_name, recorded_role, recorded_at) values (?1, 'GUIDANCE', ?2, '', 0, 's', '张',"
                        + " 'counselor', now(6))",
                graduate,
                on);
    }

    @Test
    @DisplayName("once the officer confirmed it is the leader's turn; a signed sheet is nobody's")
    void whoseTurn() {
        signedBefore();
        sheet("CONFIRMED");
        plan(friday.minusDays(1));
        assertEquals(List.of("SHEET_DUE staff:T0203", "SHEET_TO_SIGN staff:T0104"), reminded.of(school.year()));
        reminded.sql("update weekly_sheet set state = 'SIGNED' where cohort_year = ?1", school.year());
        plan(friday.plusDays(1));
        assertEquals(
                List.of(
                        "SHEETS_OVERDUE role:office",
                        "SHEET_DUE staff:T0203",
                        "SHEET_OVERDUE staff:T0203",
                        "SHEET_TO_SIGN staff:T0104"),
                reminded.of(school.year()));
        String params = reminded.params(school.year(), "SHEETS_OVERDUE");
        assertTrue(params.contains("\"count\":\"1\"") && params.contains("信息工程学院"), params);
    }

    // as if the week before had gone well, so that only the one of the test is open
    private void signedBefore() {
        var last = SheetDates.last(cohort(), friday).orElseThrow();
        for (long college : List.of(school.one().id, school.two().id)) {
            reminded.sql(
                    "insert into weekly_sheet (cohort_year, college_id, week, state, prepared_by, prepared_by_name,"
                            + " prepared_at, version) values (?1, ?2, ?3, 'SIGNED', 's', '张', now(6), 0)",
                    school.year(),
                    college,
                    last.week());
        }
    }

    @Test
    @DisplayName(
            "nobody planned for days: what is still due is told at the next look, what is over is not told as if it were due")
    void afterARestart() {
        assertEquals(3, plan(friday.plusDays(3)));
        assertEquals(
                List.of("SHEETS_OVERDUE role:office", "SHEET_OVERDUE staff:T0103", "SHEET_OVERDUE staff:T0203"),
                reminded.of(school.year()));
        assertEquals(0, plan(friday.plusDays(3)));
    }

    @Test
    @DisplayName("after 30 September nobody is reminded of a sheet any more")
    void history() {
        assertEquals(0, plan(LocalDate.of(school.year(), 10, 1)));
        assertEquals(3, plan(LocalDate.of(school.year(), 9, 30)) - reportsOfTheDay());
    }

    @Test
    @DisplayName("two instances at once: every reminder is there, none twice")
    void twoAtOnce() {
        List<Integer> told = AtOnce.all(() -> plan(friday.plusDays(1)), () -> plan(friday.plusDays(1)));
        assertEquals(3, told.stream().mapToInt(Integer::intValue).sum());
        assertEquals(3, reminded.of(school.year()).size());
    }

    @Test
    @DisplayName("R7.1 a declaration that waits too long: both reviewers of its class, then the college's, once a day")
    void waiting() {
        String id = Way.OWN.bring(school, proofs, State.AT_CLASS);
        LocalDate day = LocalDate.of(school.year(), 12, 1);
        plan(day);
        plan(day);
        assertEquals(
                List.of("REVIEWS_WAITING staff:T0101", "REVIEWS_WAITING staff:T0102"),
                reminded.of(school.year() + "/" + day));
        reminded.sql("update declaration set state = 'AT_COLLEGE' where id = ?1", id);
        plan(day.plusDays(1));
        assertEquals(List.of("REVIEWS_WAITING staff:T0103"), reminded.of(school.year() + "/" + day.plusDays(1)));
    }

    @Test
    @DisplayName(
            "R9 14, 7, 3 days and a day before 31 August, the last at the day itself; a missed one is told late, with the days that are left")
    void ahead() {
        LocalDate due = LocalDate.of(school.year(), 8, 31);
        plan(due.minusDays(15));
        assertEquals(0, reports(due, "%"));
        plan(due.minusDays(5));
        assertEquals(5, reports(due, "7"));
        assertTrue(reminded.params(school.year(), "REPORT_AHEAD").contains("\"days\":\"5\""));
        plan(due.minusDays(4));
        assertEquals(5, reports(due, "%"));
        plan(due);
        assertEquals(10, reports(due, "%"));
        plan(due.plusDays(1));
        assertEquals(10, reports(due, "%"));
    }

    // on the last day of publication the office is reminded of that as well
    private int reportsOfTheDay() {
        return (int) reminded.of(school.year() + "/%").stream()
                .filter(one -> one.startsWith("PUBLICATION_AHEAD "))
                .count();
    }

    // two officers, two leaders and the office a step
    private long reports(LocalDate due, String step) {
        return reminded.of(school.year() + "/" + due + "/" + step).stream()
                .filter(one -> one.startsWith("REPORT_AHEAD "))
                .count();
    }
}
