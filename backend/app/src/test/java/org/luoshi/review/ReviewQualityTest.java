package org.luoshi.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** Accuracy and timeliness of reviews, for the person and the office (三不得, R7.1). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReviewQualityTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn schema;

    private Fixture.School school;

    @BeforeEach
    void reviews() {
        school = fixture.school();
    }

    @Test
    @DisplayName("a pass that the college returns tells against the class; one that self-check returns against both")
    void returnedLater() {
        String first = Way.OWN.bring(school, proofs, State.AT_COLLEGE);
        Persona.OFFICER.person().step(first, "RETURN").statusCode(200);
        String second = Way.OWN.bring(school, proofs, State.VERIFIED);
        office().body("reviewers", hasSize(2))
                .body("reviewers.find { it.stage == 'CLASS' }.reviewed", equalTo(2))
                .body("reviewers.find { it.stage == 'CLASS' }.returnedLater", equalTo(1))
                .body("reviewers.find { it.stage == 'CLASS' }.returnedLaterShare", equalTo(50.0f))
                .body("reviewers.find { it.stage == 'COLLEGE' }.reviewed", equalTo(2))
                .body("reviewers.find { it.stage == 'COLLEGE' }.passed", equalTo(1))
                .body("reviewers.find { it.stage == 'COLLEGE' }.returnedLater", equalTo(0));
        Persona.OFFICER.person().step(second, "RETURN").statusCode(200);
        office().body("reviewers.find { it.stage == 'CLASS' }.returnedLaterShare", equalTo(100.0f))
                .body("reviewers.find { it.stage == 'COLLEGE' }.reviewed", equalTo(2))
                .body("reviewers.find { it.stage == 'COLLEGE' }.returnedLater", equalTo(1));
    }

    @Test
    @DisplayName("what the graduate took back tells against nobody; a return at the class is no pass")
    void takenBack() {
        String id = Way.OWN.bring(school, proofs, State.AT_COLLEGE);
        Persona.GRADUATE.person().step(id, "WITHDRAW").statusCode(200);
        Persona.GRADUATE.person().step(id, "SUBMIT").statusCode(200);
        Persona.ADVISER.person().step(id, "RETURN").statusCode(200);
        office().body("reviewers", hasSize(2))
                .body("reviewers.returnedLater", contains(0, 0))
                .body("reviewers.find { it.passed == 0 }.returnedLaterShare", nullValue());
    }

    @Test
    @DisplayName(
            "R6.1 who passed without opening a file is told so; opened afterwards, or by somebody else, is not opened by them")
    void passedUnopened() {
        String looked = Sheets.atCollege("graduate", school.year());
        Sheets.open("officer", looked);
        Persona.OFFICER.person().step(looked, "PASS").statusCode(200);
        String other = Sheets.verified("graduate2", school.year());
        Sheets.open("officer", other);
        Sheets.open("office", other);
        office().body("reviewers.find { it.stage == 'CLASS' }.passedUnopened", equalTo(2))
                .body("reviewers.find { it.stage == 'COLLEGE' }.passedUnopened", equalTo(1));
    }

    @Test
    @DisplayName("the median is how long the middle one had been waiting for its review")
    void waiting() throws SQLException {
        String id = Way.OWN.bring(school, proofs, State.AT_COLLEGE);
        try (Connection owner = schema.owner();
                Statement sql = owner.createStatement()) {
            sql.executeUpdate("update declaration_step set at = at + interval 90 minute where action = 'PASS'"
                    + " and declaration_id = " + id);
        }
        office().body("reviewers[0].medianWaitingMinutes", equalTo(90));
    }

    @Test
    @DisplayName("others see their own and nobody else's; leaders, inspectors, machines and graduates none")
    void whoSeesIt() {
        Way.OWN.bring(school, proofs, State.VERIFIED);
        String path = "/statistics/review-quality?cohort=" + school.year();
        Persona.COUNSELOR.person().get(path).statusCode(200).body("reviewers.stage", contains("CLASS"));
        Persona.OFFICER.person().get(path).body("reviewers.stage", contains("COLLEGE"));
        Persona.ADVISER.person().get(path).body("reviewers", hasSize(0));
        for (String account : new String[] {"leader", "inspector", "reporting", "graduate"}) {
            new Person(account).get(path).statusCode(403);
        }
        new Person("office").get("/statistics/review-quality").statusCode(400);
        office().body("reviewers.name", not(contains("")));
    }

    private io.restassured.response.ValidatableResponse office() {
        return new Person("office")
                .get("/statistics/review-quality?cohort=" + school.year())
                .statusCode(200);
    }
}
