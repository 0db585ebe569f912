package org.luoshi.evidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.audit.Hand;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;

/** What is kept of a proof beside its bytes, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 type, size, role and moment of a proof are held by the log, also once it is carried to a correction")
class EvidenceHeldTest {

    private static final List<String> CHANGES = List.of(
            "media_type = 'application/pdf'",
            "media_type = null",
            "size = size + 1",
            "uploaded_role = 'counselor'",
            "uploaded_at = uploaded_at - interval 1 second");

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    EvidenceCheck check;

    @Test
    @DisplayName("each column, of the proof and of its copy")
    void columns() throws Exception {
        int year = fixture.school().year();
        Person graduate = Persona.GRADUATE.person();
        String first = graduate.draft(year, "CONTRACT", Map.of("employer", Person.EMPLOYER));
        graduate.upload(
                        "/declarations/" + first + "/evidence",
                        Map.of("kind", "LABOUR_CONTRACT"),
                        "contract.png",
                        Pictures.png((int) System.nanoTime()))
                .statusCode(201);
        graduate.step(first, "SUBMIT").statusCode(200);
        Persona.COUNSELOR.person().step(first, "RETURN").statusCode(200);
        String copy = graduate.post("/declarations", Map.of("cohort", year, "copyOf", first))
                .statusCode(201)
                .extract()
                .path("id");
        of(first);
        of(copy);
    }

    private void of(String declaration) throws SQLException {
        String id = hand.one("select id from evidence where declaration_id = " + declaration);
        String subject = "evidence/" + id;
        hand.silent(check, subject);
        for (String change : CHANGES) {
            hand.cell(check, subject, "evidence where id = " + id, change, "RECORD_ALTERED " + subject);
        }
    }
}
