package org.luoshi.risk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** The moment by which bursts are found, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 when a declaration was handed in, as bursts are looked up by it, is held by the log")
class MarkHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    MarksCheck marks;

    @Test
    @DisplayName("one second earlier is named")
    void moment() throws SQLException {
        String declaration = Sheets.verified("graduate", fixture.school().year());
        String subject = "declaration/" + declaration;
        hand.silent(marks, subject);
        hand.cell(
                marks,
                subject,
                "risk_mark where declaration_id = " + declaration,
                "submitted_at = submitted_at - interval 1 second",
                "RECORD_ALTERED " + subject + " mark, handed in at");
    }
}
