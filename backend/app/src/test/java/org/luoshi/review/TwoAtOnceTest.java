package org.luoshi.review;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.3 R8.1 two people at the same declaration")
class TwoAtOnceTest {

    private static final String BEHIND = "insert into declaration (record_id, graduate_id, state, destination,"
            + " details, on_behalf, entered_by, entered_by_name, entered_role, edited_by, created_at, state_since, risk,"
            + " version) select record_id, graduate_id, '%s', destination, '{}', 0, 's', 'n', 'graduate', 's', now(6),"
            + " now(6), 0, 0 from declaration where id = %s";

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    AgroalDataSource database;

    @RepeatedTest(8)
    @DisplayName("two reviewers at once: exactly one decides, the other is told the version in force")
    void twoReviewers() {
        String id = Way.OWN.bring(fixture.school(), proofs, State.AT_CLASS);
        one(
                AtOnce.all(
                        () -> Persona.COUNSELOR.person().step(id, "PASS", 1),
                        () -> Persona.ADVISER.person().step(id, "RETURN", 1)),
                2);
        Persona.OFFICE.person().get("/declarations/" + id + "/history").body("total", is(2));
    }

    @RepeatedTest(5)
    @DisplayName("withdrawn while it is verified: one of the two, never both")
    void withdrawnMeanwhile() {
        String id = Way.OWN.bring(fixture.school(), proofs, State.AT_COLLEGE);
        one(
                AtOnce.all(
                        () -> Persona.OFFICER.person().step(id, "PASS", 2),
                        () -> Persona.GRADUATE.person().step(id, "WITHDRAW", 2)),
                3);
    }

    @RepeatedTest(3)
    @DisplayName("the old one is disputed while the next is verified: one verified or none, never two")
    void disputedMeanwhile() {
        Fixture.School school = fixture.school();
        String old = Way.OWN.bring(school, proofs, State.VERIFIED);
        String next = Way.OWN.bring(school, proofs, State.AT_COLLEGE);
        AtOnce.all(
                () -> Persona.OFFICER.person().step(next, "PASS", 2).statusCode(200),
                () -> Persona.GRADUATE.person().step(old, "DISPUTE", 3));
        Persona.GRADUATE.person().get("/declarations/" + next).body("state", is("VERIFIED"));
        Persona.GRADUATE.person().get("/declarations/" + old).body("state", is("SUPERSEDED"));
    }

    @RepeatedTest(3)
    @DisplayName("a draft edited while it is submitted: what was submitted is what was seen")
    void editedMeanwhile() {
        String id = Way.OWN.bring(fixture.school(), proofs, State.DRAFT);
        Map<String, Object> edit = Map.of("version", 0, "destination", "AGREEMENT", "details", Map.of());
        one(
                AtOnce.all(
                        () -> Persona.GRADUATE.person().step(id, "SUBMIT", 0),
                        () -> Persona.GRADUATE.person().put("/declarations/" + id, edit)),
                1);
    }

    @Test
    @DisplayName("a record has at most one open and one verified declaration, whatever goes behind the service's back")
    void byConstraint() throws Exception {
        Fixture.School school = fixture.school();
        String verified = Way.OWN.bring(school, proofs, State.VERIFIED);
        String open = Persona.GRADUATE.person().draft(school.year(), "FURTHER_STUDY", Map.of());
        proofs.give(open, EvidenceKind.ADMISSION_NOTICE, "graduate-upload");
        for (State state : State.values()) {
            if (state.open()) {
                refused(BEHIND.formatted(state, open), "one_open_declaration");
            }
        }
        refused(BEHIND.formatted("VERIFIED", verified), "one_verified_declaration");
        refused("update declaration set state = 'VERIFIED' where id = " + open, "one_verified_declaration");
        refused("update declaration set state = 'AT_CLASS' where id = " + verified, "one_open_declaration");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(BEHIND.formatted("RETURNED", open)), "closed ones are many");
        }
    }

    private void refused(String sql, String constraint) {
        var refused = assertThrows(
                SQLIntegrityConstraintViolationException.class,
                () -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                },
                sql);
        assertTrue(refused.getMessage().contains(constraint), refused.getMessage());
    }

    private static void one(List<ValidatableResponse> answers, int currentVersion) {
        assertEquals(
                List.of(200, 409),
                answers.stream().map(one -> one.extract().statusCode()).sorted().toList());
        answers.stream().filter(one -> one.extract().statusCode() == 409).forEach(one -> one.body(
                        "type", is("/problems/changed-meanwhile"))
                .body("currentVersion", is(currentVersion)));
    }
}
