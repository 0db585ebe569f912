package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;

/** A declaration that was verified through the service, and a hand that then works behind the service's back: as the owner of the schema. */
abstract class BehindTheBack {

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    @Inject
    Verification verification;

    @Inject
    EntriesCheck entries;

    @Inject
    SchoolLog log;

    String declaration;
    static List<Finding> before;
    private static Class<?> asked;

    @BeforeEach
    void verified() throws Exception {
        declaration = Persona.GRADUATE
                .person()
                .draft(fixture.school().year(), "CONTRACT", Map.of("employer", Person.EMPLOYER));
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
        log.sequence();
        // once a class: whatever one of its tests does is put back, or the next one finds it
        if (asked != getClass()) {
            asked = getClass();
            before = run();
            assertEquals(
                    List.of(),
                    before.stream()
                            .filter(one -> one.subjectType().equals("declaration")
                                    && one.subject().equals(declaration))
                            .toList());
        }
    }

    /** @return how many entries a checkpoint that is signed now covers */
    static long checkpoint() {
        return Persona.OFFICE
                .person()
                .post("/audit/checkpoints", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("size");
    }

    /** @return id of a pass by somebody who never passed it, that waits for no place */
    String forgedPass() throws SQLException {
        owner("insert into audit_entry (at, actor, actor_role, event, subject_type, subject_id, payload, leaf_hash)"
                + " select at, 'innocent', 'officer', event, subject_type, subject_id, payload, leaf_hash from audit_entry"
                + " where subject_id = '" + declaration + "' and event = 'declaration-passed' order by id limit 1");
        return one("select max(id) from audit_entry");
    }

    List<Finding> run() throws SQLException {
        return verification.run().orElseThrow().findings();
    }

    // other tests write into tables without the log; what they left is there before and after
    List<String> found() throws SQLException {
        return since(run());
    }

    /** What the check of entries, tree and checkpoints alone finds. */
    List<String> foundInLog() throws SQLException {
        List<Finding> found = new ArrayList<>();
        try (Connection owner = everyColumn.owner()) {
            entries.check(owner, found::add);
        }
        return since(found);
    }

    private List<String> since(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.removeAll(before);
        return all.stream()
                .map(one -> one.kind() + " " + one.subjectType() + "/" + one.subject() + " " + one.detail())
                .toList();
    }

    void assertFound(String... beginnings) throws SQLException {
        List<String> found = found();
        for (String beginning : beginnings) {
            assertTrue(found.stream().anyMatch(one -> one.startsWith(beginning)), beginning + " in " + found);
        }
        assertEquals(beginnings.length, found.size(), found.toString());
    }

    void assertSilent() throws SQLException {
        assertEquals(List.of(), found());
    }

    void owner(String... statements) throws SQLException {
        try (Connection owner = everyColumn.owner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String one(String query) throws SQLException {
        try (Connection owner = everyColumn.owner();
                ResultSet row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
