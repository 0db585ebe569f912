package org.luoshi.sheet;

import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** Who may sign in a leader's place, changed behind the service's back: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 R8.1 delegations of leaders are held by the log")
class DelegationHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    DelegationsCheck check;

    @Test
    @DisplayName("who may act for a leader, and for how long")
    void delegation() throws SQLException {
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        Map<String, ?> given = Map.of(
                "cohort",
                fixture.school().year(),
                "college",
                "01",
                "staffNumber",
                "T0204",
                "name",
                "副院长二",
                "from",
                today,
                "until",
                today);
        String id = post("leader", "/leader-delegations", given)
                .statusCode(201)
                .extract()
                .path("id");
        String one = "leader-delegation/" + id;
        String row = "leader_delegation where id = " + id;
        String altered = "RECORD_ALTERED " + one + " ";
        hand.silent(check, one);
        hand.alter(check, one)
                .cell(row, "staff_number = 'T9999'", altered + "staff number: ")
                .cell(row, "name = '王假'", altered + "names: ")
                .cell(row, "given_by_name = '王假'", altered + "names: ")
                .cell(row, "valid_until = valid_until + interval 9 day", altered + "until: ")
                .cell(row, "given_by = 'somebody'", altered + "given by: ")
                .cell(row, "ended_at = given_at", altered + "ended at: ")
                .gone(row, "RECORD_MISSING " + one)
                .eachIsNamed();
    }
}
