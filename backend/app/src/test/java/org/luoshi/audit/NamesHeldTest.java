package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;

/** Names of who answered, and what verifications found, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 names of those who came in, and outcomes of verifications, are held by the log")
class NamesHeldTest {

    @Inject
    Hand hand;

    @Inject
    NamesInLog.Check names;

    @Inject
    RunsCheck runs;

    @Inject
    VerificationRuns kept;

    @Test
    @DisplayName("another name or number under the same account; a name that nobody came in with")
    void names() throws SQLException {
        Persona.LEADER.person().get("/me").statusCode(200);
        String id = hand.one("select subject from person where number = 'T0104'");
        String subject = "person/" + id;
        String row = "person where subject = '" + id + "'";
        hand.silent(names, subject);
        for (String change : List.of("name = '张三替罪'", "number = 'T9999'", "salt = null")) {
            hand.cell(names, subject, row, change, "RECORD_ALTERED " + subject);
        }
        hand.sql("insert into person (subject, name, number) values ('nobody', '张三替罪', 'T0104')");
        List<String> found = hand.found(names, "person/nobody");
        hand.sql("delete from person where subject = 'nobody'");
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY person/nobody"), found.toString());
    }

    @Test
    @DisplayName("a run with findings that was made a clean one, or taken away; the office is told of it")
    void outcomes() throws SQLException {
        long run = kept.begin(true);
        kept.end(
                run,
                VerificationStatus.FINDINGS,
                new Verification.Outcome(
                        Map.of("entries", 1L),
                        List.of(new Finding(FindingKind.ENTRY_ALTERED, "entry", "1", "is not what it was"))));
        String subject = "verification/" + run;
        String row = "log_verification where id = " + run;
        hand.silent(runs, subject);
        hand.cell(runs, subject, row, "status = 'CLEAN'", "RECORD_ALTERED " + subject);
        hand.cell(runs, subject, row, "found = 0", "RECORD_ALTERED " + subject);
        hand.gone(runs, subject, row, "RECORD_MISSING " + subject);
        assertEquals(
                "LOG_DIFFERS", hand.one("select kind from notification where once_key = 'verification/" + run + "'"));
    }

    @Test
    @DisplayName("a thousand findings about one kind of thing hide none about another")
    void noise() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            findings.add(new Finding(FindingKind.RECORD_ALTERED, "assignment", String.valueOf(i), "noise"));
        }
        Finding one = new Finding(FindingKind.RECORD_ALTERED, "declaration", "17", "state");
        findings.add(one);
        List<Finding> shown = VerificationRuns.shown(findings);
        assertEquals(200, shown.size());
        assertTrue(shown.contains(one));
    }
}
