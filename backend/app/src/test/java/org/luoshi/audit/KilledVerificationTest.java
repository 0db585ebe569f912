package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 a verification whose service was ended under it ends too")
class KilledVerificationTest {

    @Inject
    VerificationDesk desk;

    @Inject
    VerificationRuns runs;

    @Inject
    RunsCheck check;

    @Inject
    Hand hand;

    @Inject
    EveryColumn everyColumn;

    @Test
    @DisplayName("not while one is under way, and not at the first look; the log tells of it")
    void killed() throws Exception {
        long id = runs.begin(true);
        try (Connection another = everyColumn.owner()) {
            another.createStatement().execute("select get_lock('luoshi-verification', 60)");
            desk.endKilled();
            desk.endKilled();
            assertEquals(VerificationStatus.RUNNING, status(id));
            // not left to the end of the connection, which the database notices a moment after whoever ends it
            another.createStatement().execute("select release_lock('luoshi-verification')");
        }
        // the schedule looks as well: the first look of here may be its second
        desk.endKilled();
        desk.endKilled();
        assertEquals(VerificationStatus.FAILED, status(id));
        hand.silent(check, "verification/" + id);
        runs.end(id, VerificationStatus.CLEAN, new Verification.Outcome(Map.of(), List.of()));
        assertEquals(VerificationStatus.FAILED, status(id));
    }

    private VerificationStatus status(long id) {
        return runs.find(id).orElseThrow().status();
    }
}
