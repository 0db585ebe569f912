package org.luoshi.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ProgressTest {

    @Inject
    Fixture fixture;

    @Inject
    TableSteps steps;

    @Inject
    AgroalDataSource database;

    @Test
    @DisplayName("R5.1 who has not declared; R7.1 what waits, for how long, and what is overdue")
    void progress() {
        Fixture.School school = fixture.school();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        waiting(school, "2022010101", State.AT_CLASS, now.minus(Duration.ofHours(2)));
        waiting(school, "2022010102", State.AT_CLASS, now.minus(Duration.ofHours(50)));
        waiting(school, "2022010103", State.AT_CLASS, now.minus(Duration.ofDays(8)));
        waiting(
                school,
                "2022010201",
                State.AT_COLLEGE,
                now.minus(Duration.ofDays(7)).minusSeconds(60));
        waiting(school, "2022020101", State.AT_COLLEGE, now.minus(Duration.ofHours(1)));
        waiting(school, "2022020102", State.RETURNED, now);
        waiting(school, "2022020102", State.DRAFT, now);
        waiting(school, "2022020103", State.RETURNED, now);

        progress("office", school, "")
                .body("overdueAfterDays", equalTo(7))
                .body("groups.key", contains("01", "02"))
                .body("total.graduates", equalTo(11))
                .body("total.declared", equalTo(5))
                .body("total.notDeclared", equalTo(6))
                .body("total.overdue", equalTo(2))
                .body("total.states.find { it.state == 'RETURNED' }.count", equalTo(1))
                .body("total.states.find { it.state == 'DRAFT' }.count", equalTo(1))
                .body("groups[0].figures.atClass.count", equalTo(3))
                .body("groups[0].figures.atClass.medianHours", equalTo(50))
                .body(
                        "groups[0].figures.atClass.oldestSince",
                        startsWith(now.minus(Duration.ofDays(8)).toString().substring(0, 19)))
                .body("groups[0].figures.atClass.overdue", equalTo(1))
                .body("groups[0].figures.atCollege.overdue", equalTo(1))
                .body("groups[1].figures.atClass.count", equalTo(0))
                .body("groups[1].figures.atClass.medianHours", nullValue())
                .body("groups[1].figures.atCollege.medianHours", equalTo(1))
                .body("groups[1].figures.overdue", equalTo(0));
        progress("counselor", school, "")
                .body("groups.key", contains("01"))
                .body("total.graduates", equalTo(5))
                .body("total.atClass.count", equalTo(3))
                .body("total.atCollege.count", equalTo(0));
        progress("officer2", school, "").body("total.graduates", equalTo(3)).body("total.notDeclared", equalTo(2));
        progress("office", school, "&college=02").body("groups", hasSize(1)).body("total.graduates", equalTo(3));
    }

    @Test
    @DisplayName("R5.1 class by class, within the classes one serves; a grouping that does not exist is refused")
    void byClass() {
        Fixture.School school = fixture.school();
        waiting(school, "2022010101", State.AT_CLASS, Instant.now().minus(Duration.ofHours(2)));
        waiting(school, "2022010201", State.AT_CLASS, Instant.now().minus(Duration.ofDays(8)));

        given().auth()
                .oauth2(Tokens.of("office"))
                .contentType("application/json")
                .body("{\"version\":0,\"difficulty\":1}")
                .patch("/api/v1/graduates/" + school.graduates().get("2022010202").id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("office"))
                .get("/api/v1/statistics/progress?by=counselor&cohort=" + school.year())
                .then()
                .statusCode(400)
                .body("errors.field", contains("by"));
        progress("adviser", school, "&by=class")
                .body("groups.key", contains("01/机电2201班"))
                .body("groups[0].figures.graduates", equalTo(5))
                .body("groups[0].figures.atClass.count", equalTo(1))
                .body("total.overdue", equalTo(0));
        progress("office", school, "&by=class")
                .body("groups.key", contains("01/机电2201班", "01/机电2202班", "02/软件2201班"))
                .body("groups.figures.graduates", contains(5, 3, 3))
                .body("groups.figures.notDeclared", contains(4, 2, 3))
                .body("groups.figures.overdue", contains(0, 1, 0))
                .body("groups.figures.inDifficulty", contains(0, 1, 0))
                .body("total.inDifficulty", equalTo(1));
        progress("office", school, "&by=class&college=02").body("groups.key", contains("02/软件2201班"));
    }

    @Test
    @DisplayName("Every number opens the list of the graduates behind it")
    void listsBehindNumbers() {
        Fixture.School school = fixture.school();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        steps.put(school.graduates().get("2022010101"), State.VERIFIED, Destination.CONTRACT);
        steps.put(school.graduates().get("2022010102"), State.VERIFIED, Destination.SEEKING);
        steps.put(school.graduates().get("2022010103"), State.RETURNED, Destination.CONTRACT);
        waiting(school, "2022010201", State.AT_CLASS, now.minus(Duration.ofDays(8)));
        waiting(school, "2022020101", State.AT_COLLEGE, now.minus(Duration.ofHours(1)));

        behind(school, "&reportedAs=EMPLOYED", "2022010101", "2022010201", "2022020101");
        behind(school, "&verifiedAs=EMPLOYED", "2022010101");
        behind(school, "&verifiedAs=SEEKING,CONTRACT", "2022010101", "2022010102");
        behind(school, "&verifiedAs=SEEKING,NONE&college=02", "2022020101", "2022020102", "2022020103");
        behind(school, "&waitingBefore=" + now.minus(Duration.ofDays(7)), "2022010201");
        progress("office", school, "").body("total.notDeclared", equalTo(11 - 4));
        list(school, "&reportedAs=NONE").statusCode(200).body("total", equalTo(11 - 4));
        list(school, "&verifiedAs=WORKING").statusCode(400).body("errors.field", contains("verifiedAs"));
        list(school, "&waitingBefore=yesterday").statusCode(400).body("errors.field", contains("waitingBefore"));
    }

    private void behind(Fixture.School school, String filter, String... studentNumbers) {
        list(school, filter).statusCode(200).body("items.studentNumber", contains(studentNumbers));
    }

    private ValidatableResponse list(Fixture.School school, String filter) {
        return given().auth()
                .oauth2(Tokens.of("office"))
                .get("/api/v1/graduates?counted=true&cohort=" + school.year() + filter)
                .then();
    }

    private ValidatableResponse progress(String account, Fixture.School school, String filter) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .get("/api/v1/statistics/progress?cohort=" + school.year() + filter)
                .then()
                .statusCode(200);
    }

    private void waiting(Fixture.School school, String studentNumber, State state, Instant since) {
        var graduate = school.graduates().get(studentNumber);
        steps.put(graduate, state, Destination.CONTRACT);
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return connection
                        .createStatement()
                        .executeUpdate("update declaration set state_since = '"
                                + since.toString().replace("T", " ").replace("Z", "") + "' where state = '" + state
                                + "' and graduate_id = " + graduate.id);
            }
        });
    }
}
