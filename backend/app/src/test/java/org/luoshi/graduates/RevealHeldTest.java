package org.luoshi.graduates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** That somebody looked at an ID number, laid on somebody else or made to go away. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("who looked at whose ID number, when and why, is held by the log")
class RevealHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    RevealsCheck check;

    @Test
    @DisplayName("each column; one that is gone, and one that nobody did")
    void reveal() throws SQLException {
        long graduate = fixture.school().graduate().id;
        new Person("officer")
                .post("/graduates/" + graduate + "/id-number-reveals", Map.of("reason", "核对劳动合同上的号码"))
                .statusCode(200);
        String id = hand.one("select id from id_number_reveal where graduate_id = " + graduate);
        String subject = "id-number-reveal/" + id;
        String row = "id_number_reveal where id = " + id;
        hand.silent(check, subject);
        for (String change : List.of(
                "actor = 'somebody'",
                "reason = '学生本人要求'",
                "salt = 'x'",
                "graduate_id = (select min(g.id) from graduate g)",
                "at = at - interval 1 second")) {
            hand.cell(check, subject, row, change, "RECORD_ALTERED " + subject);
        }
        hand.gone(check, subject, row, "RECORD_MISSING " + subject);
        hand.sql("insert into id_number_reveal (graduate_id, actor, reason, salt, at)"
                + " select graduate_id, 'somebody', reason, salt, at from " + row);
        String more = hand.one("select max(id) from id_number_reveal where graduate_id = " + graduate);
        List<String> found = hand.found(check, "id-number-reveal/" + more);
        hand.sql("delete from id_number_reveal where id = " + more);
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY id-number-reveal/" + more), found.toString());
    }
}
