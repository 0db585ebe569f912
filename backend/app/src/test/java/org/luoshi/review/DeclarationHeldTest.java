package org.luoshi.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** Columns of a declaration and its steps that a history shows and a date depends on, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 R8.1 each column of a declaration, its steps and what it counts as is held by the log")
class DeclarationHeldTest {

    private static final List<String> OF_A_DECLARATION = List.of(
            "on_behalf = 1 - on_behalf",
            "created_at = created_at - interval 1 second",
            "state_since = state_since - interval 1 second",
            "submitted_at = submitted_at - interval 1 second",
            "due_on = '2026-01-01'");
    private static final List<String> OF_A_STEP = List.of(
            "from_state = 'DISPUTED'",
            "slots = 'other'",
            "declaration_version = declaration_version + 90",
            "at = at - interval 1 second");

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    DeclarationsCheck check;

    private int year;
    private String declaration;

    @BeforeEach
    void verified() throws Exception {
        year = fixture.school().year();
        declaration = Persona.GRADUATE.person().draft(year, "CONTRACT", Map.of("employer", Person.EMPLOYER));
        Persona.GRADUATE
                .person()
                .upload(
                        "/declarations/" + declaration + "/evidence",
                        Map.of("kind", "LABOUR_CONTRACT"),
                        "contract.png",
                        Pictures.png((int) System.nanoTime()))
                .statusCode(201);
        Persona.GRADUATE.person().step(declaration, "SUBMIT").statusCode(200);
        Persona.COUNSELOR.person().step(declaration, "PASS").statusCode(200);
        Persona.OFFICER.person().step(declaration, "PASS").statusCode(200);
    }

    @Test
    @DisplayName("a verified one, its last step, and which declaration the record counts by")
    void counting() throws SQLException {
        String subject = "declaration/" + declaration;
        hand.silent(check, subject);
        declaration(declaration, OF_A_DECLARATION);
        declaration(declaration, List.of("copy_of = id"));
        lastStep(OF_A_STEP);
        String graduate = hand.one("select graduate_id from declaration where id = " + declaration);
        String record = "employment_record where graduate_id = " + graduate;
        assertEquals(declaration, hand.one("select verified_declaration from " + record));
        for (String change :
                List.of("verified_declaration = null", "verified_declaration = verified_declaration + 1")) {
            hand.cell(
                    check,
                    "graduate/" + graduate,
                    record,
                    change,
                    "RECORD_ALTERED graduate/" + graduate + " counts as reported");
        }
    }

    @Test
    @DisplayName("R2.3 what it counts as, also once the personal data of whose it is was deleted in time")
    void destination() throws SQLException {
        String subject = "declaration/" + declaration;
        hand.alter(check, subject)
                .sql(
                        "update declaration d join graduate g on g.id = d.graduate_id set g.erased_at = now(6),"
                                + " d.details = '{}', d.salt = null, d.destination = 'AGREEMENT' where d.id = "
                                + declaration,
                        "RECORD_ALTERED " + subject + " destination: AGREEMENT here, CONTRACT in the log")
                .eachIsNamed();
    }

    @Test
    @DisplayName("one that was returned: by which day it is due, with which slots; and the correction made from it")
    void returned() throws SQLException {
        Person officer = Persona.OFFICER.person();
        officer.post(
                        "/declarations/" + declaration + "/reviews",
                        Map.of(
                                "action", "RETURN",
                                "version", officer.version(declaration),
                                "reasons", List.of("NOT_LEGIBLE"),
                                "slots", List.of("contract"),
                                "comment", "第二页看不清"))
                .statusCode(200);
        hand.silent(check, "declaration/" + declaration);
        declaration(declaration, OF_A_DECLARATION);
        declaration(declaration, List.of("due_on = due_on + interval 30 day", "due_on = null"));
        lastStep(OF_A_STEP);
        lastStep(List.of("slots = null"));
        String copy = Persona.GRADUATE
                .person()
                .post("/declarations", Map.of("cohort", year, "copyOf", declaration))
                .statusCode(201)
                .extract()
                .path("id");
        hand.silent(check, "declaration/" + copy);
        declaration(copy, List.of("copy_of = null", "copy_of = id", "created_at = created_at - interval 1 second"));
        declaration(copy, List.of("state_since = state_since - interval 1 second"));
    }

    private void declaration(String id, List<String> changes) throws SQLException {
        for (String change : changes) {
            String subject = "declaration/" + id;
            hand.cell(check, subject, "declaration where id = " + id, change, "RECORD_ALTERED " + subject);
        }
    }

    private void lastStep(List<String> changes) throws SQLException {
        String step = hand.one("select max(id) from declaration_step where declaration_id = " + declaration);
        String subject = "declaration-step/" + step;
        for (String change : changes) {
            hand.cell(check, subject, "declaration_step where id = " + step, change, "RECORD_ALTERED " + subject);
        }
    }
}
