package org.luoshi.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.luoshi.Errands.post;
import static org.luoshi.deadline.Reminded.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;
import org.luoshi.declaration.State;
import org.luoshi.report.Reports;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 R9 the calendar of a cohort")
class CalendarTest {

    private static final Actor OFFICE =
            new Actor("s", "n", "T0001", List.of(new Actor.Grant(Role.OFFICE, new Scope.WholeSchool())));

    @Inject
    Fixture fixture;

    @Inject
    CohortCalendar calendar;

    @Inject
    ReminderPlanner planner;

    @Inject
    Reminded reminded;

    @Inject
    Proofs proofs;

    private Fixture.School school;

    @BeforeEach
    void school() {
        school = fixture.school();
    }

    private CalendarView at(int month, int day, int hour, int minute) {
        return calendar.at(
                school.year(), OFFICE, Reminded.at(LocalDateTime.of(school.year(), month, day, hour, minute)));
    }

    @Test
    @DisplayName(
            "31 August and 30 September count whole, in the school's time: due until the last minute, over at midnight")
    void inclusive() {
        LocalDate report = LocalDate.of(school.year(), 8, 31);
        CalendarView.Due lastMinute = only(at(8, 31, 23, 59), CalendarView.DueKind.REPORT);
        assertEquals(0, lastMinute.daysLeft());
        assertEquals(report, lastMinute.dueOn());
        assertEquals(Instant.parse(school.year() + "-08-31T16:00:00Z"), lastMinute.until());
        CalendarView after = at(9, 1, 0, 0);
        assertEquals(-1, only(after, CalendarView.DueKind.REPORT).daysLeft());
        assertEquals(CalendarView.DueKind.PUBLICATION, after.next().kind());
        assertEquals(29, after.next().daysLeft());
        assertEquals(List.of(Role.OFFICE), after.next().who());
        assertEquals(null, at(10, 1, 0, 0).next());
    }

    private static CalendarView.Due only(CalendarView view, CalendarView.DueKind kind) {
        return view.dates().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("in the season the next sheet comes first, each Friday; after the report none is due")
    void weekly() {
        CalendarView spring = at(3, 15, 9, 0);
        assertEquals(CalendarView.DueKind.WEEKLY_SHEET, spring.next().kind());
        assertEquals("FRIDAY", spring.next().dueOn().getDayOfWeek().name());
        assertEquals(List.of(Role.OFFICER, Role.LEADER), spring.next().who());
        assertEquals(6, spring.dates().size());
        assertEquals(2, at(9, 1, 9, 0).dates().size());
    }

    @Test
    @DisplayName(
            "what is done is marked done and neither comes next nor is reminded of: the report once frozen, the rate once published")
    void done() {
        LocalDate report = LocalDate.of(school.year(), 8, 31);
        LocalDate publication = LocalDate.of(school.year(), 9, 30);
        // in some years the day of the report is that of a sheet
        reminded.sql(
                "update cohort set weekly_due = '" + report.minusDays(1).getDayOfWeek() + "' where year = ?1",
                String.valueOf(school.year()));
        assertEquals(null, only(at(8, 24, 9, 0), CalendarView.DueKind.REPORT).doneAt());
        Reports.readyToFreeze(school);
        Reports.freeze(school.year()).statusCode(201);
        CalendarView frozen = at(8, 31, 9, 0);
        assertNotNull(only(frozen, CalendarView.DueKind.REPORT).doneAt());
        assertEquals(null, only(frozen, CalendarView.DueKind.PUBLICATION).doneAt());
        assertEquals(CalendarView.DueKind.PUBLICATION, frozen.next().kind());
        planner.plan(school.year(), noon(report.minusDays(1)));
        planner.plan(school.year(), noon(publication.minusDays(7)));
        assertEquals(List.of("PUBLICATION_AHEAD role:office"), ahead());

        Reports.confirm(school.year(), "INITIAL").statusCode(200);
        post("office", "/cohorts/" + school.year() + "/publication", Map.of("kind", "INITIAL"))
                .statusCode(201);
        planner.plan(school.year(), noon(publication.minusDays(1)));
        assertEquals(1, ahead().size());
        assertEquals(null, at(9, 29, 9, 0).next());
        Persona.COUNSELOR
                .person()
                .get("/cohorts/" + school.year() + "/calendar")
                .statusCode(200)
                .body("dates.find { it.kind == 'REPORT' }.doneAt", notNullValue())
                .body("dates.find { it.kind == 'PUBLICATION' }.doneAt", notNullValue());
    }

    @Test
    @DisplayName("a week that can be signed no more, as a later one is, is not overdue; nobody is reminded of it")
    void passedOver() {
        String path = "/cohorts/" + school.year() + "/calendar";
        Persona.OFFICE.person().get(path).body("overdueSheets.college", contains("01", "02"));
        Sheets.verified("graduate", school.year());
        Sheets.signed(school, Sheets.thisWeek());
        Persona.OFFICE.person().get(path).body("overdueSheets.college", contains("02"));
        planner.plan(school.year(), noon(LocalDate.now(SchoolTime.ZONE)));
        assertEquals(
                List.of("SHEET_OVERDUE staff:T0203"),
                reminded.of(school.year()).stream()
                        .filter(one -> one.startsWith("SHEET_OVERDUE"))
                        .toList());
    }

    @Test
    @DisplayName("R5.3 a sheet begun after the season is due as well, until it is signed")
    void afterTheSeason() {
        reminded.sql(
                "update cohort set report_due_on = '2022-08-31', publish_due_on = '2022-09-30', weekly_due = 'SUNDAY' where year = ?1",
                String.valueOf(school.year()));
        String path = "/cohorts/" + school.year() + "/calendar";
        Persona.OFFICE.person().get(path).body("next", nullValue());
        Sheets.verified("graduate", school.year());
        String id = Sheets.prepared(school, Sheets.thisWeek());
        Persona.OFFICE
                .person()
                .get(path)
                .body("next.kind", is("WEEKLY_SHEET"))
                .body("next.week", is(Sheets.thisWeek()));
        Sheets.confirm(id).statusCode(200);
        Sheets.lookThrough(id);
        Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
        Persona.OFFICE.person().get(path).body("next", nullValue());
    }

    private List<String> ahead() {
        return reminded.of(school.year()).stream()
                .filter(one -> one.contains("_AHEAD "))
                .toList();
    }

    @Test
    @DisplayName(
            "overdue sheets and reviews as far as one sees them: the office all, the college its own, class staff their reviews")
    void scopes() {
        String id = Way.OWN.bring(school, proofs, State.AT_CLASS);
        String path = "/cohorts/" + school.year() + "/calendar";
        Persona.COUNSELOR.person().get(path).statusCode(200).body("overdueReviews", empty());
        reminded.sql("update declaration set state_since = now(6) - interval 8 day where id = ?1", id);
        Persona.COUNSELOR
                .person()
                .get(path)
                .body("overdueReviews.college", contains("01"))
                .body("overdueReviews[0].atClass", is(1))
                .body("overdueReviews[0].atCollege", is(0))
                .body("overdueSheets", empty());
        Persona.COUNSELOR2.person().get(path).body("overdueReviews", empty());
        Persona.OFFICER
                .person()
                .get(path)
                .body("overdueReviews.college", contains("01"))
                .body("overdueSheets.college", contains("01"));
        Persona.OFFICER2
                .person()
                .get(path)
                .body("overdueReviews", empty())
                .body("overdueSheets.college", contains("02"));
        Persona.OFFICE
                .person()
                .get(path)
                .body("overdueSheets.college", contains("01", "02"))
                .body("dates.kind", hasItem("REPORT"))
                .body("next.kind", is("WEEKLY_SHEET"));
        Persona.OFFICE.person().get("/cohorts/1949/calendar").statusCode(404);
    }
}
