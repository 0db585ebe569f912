package org.luoshi.concern;

import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** A concern, changed behind the service's back: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.2 R8.1 concerns are held by the log")
class ConcernHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    ConcernsCheck check;

    @Test
    @DisplayName("R6.2 a concern: removed, laid to rest, another text, another sender; and its answer")
    void concerns() throws SQLException {
        String declaration = Sheets.verified("graduate", fixture.school().year());
        String id = post(
                        "graduate",
                        "/concerns",
                        Map.of("kind", "COERCION", "text", "不签协议就不办离校手续", "declaration", declaration))
                .statusCode(201)
                .extract()
                .path("id");
        String row = "concern where id = '" + id + "'";
        String subject = "concern/" + id;
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.silent(check, subject);
        hand.alter(check, subject)
                .cell(row, "status = 'RESOLVED'", altered + "state: ")
                .cell(row, "kind = 'DIPLOMA_TIED'", altered + "kind: ")
                .cell(row, "body = '没有事'", altered + "digest of its text: ")
                .cell(row, "employer_name = '别的公司'", altered + "digest of what belongs to it: ")
                .cell(row, "destination = null", altered + "digest of what belongs to it: ")
                .cell(row, "filed_on = '2026-01-01'", altered + "digest of what belongs to it: ")
                .cell(row, "sender_key = repeat('0', 64)", altered + "digest of what belongs to it: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
        post("office", "/concerns/" + id + "/resolution", Map.of("outcome", "REFERRED", "text", "已转交"))
                .statusCode(200);
        hand.silent(check, subject);
        hand.alter(check, subject)
                .cell(row, "status = 'RESOLVED'", altered + "state: ")
                .cell(row, "status = 'OPEN'", altered + "state: ")
                .cell(row, "outcome = 'CONFIRMED'", altered + "outcome: ")
                .cell(row, "answer = '查无此事'", altered + "digest of its answer: ")
                .cell(row, "resolved_by = 'somebody'", altered + "who answered: ")
                .cell(row, "resolved_on = '2026-01-01'", altered + "day of its answer: ")
                .eachIsNamed();
        // an account may send five a day, and other tests need them
        hand.sql("update concern set filed_on = '2000-01-01' where id = '" + id + "'");
    }
}
