package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.inspection.Inspecting.commit;
import static org.luoshi.inspection.Inspecting.draw;
import static org.luoshi.inspection.Inspecting.path;
import static org.luoshi.inspection.Inspecting.withdraw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** An inspection that was announced by mistake: for too long it is refused, and withdrawn it opens nothing and stays to be seen. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 an inspection announced by mistake")
class InspectionWithdrawnTest {

    private static final String REASON = "公布错了届别";

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    EveryColumn everyColumn;

    @Inject
    EntityManager entities;

    @Inject
    InspectionsCheck check;

    private int year;

    @BeforeEach
    void school() {
        year = fixture.school().year();
    }

    @Test
    @DisplayName("it lasts 366 days at most, the first and the last counted, and does not end before it begins")
    void period() {
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        announce(today, today.plusDays(366))
                .statusCode(400)
                .body("rule", is("R8.2"))
                .body("errors.field", contains("until"))
                .body("errors[0].message", is("最迟 " + today.plusDays(365)));
        announce(today, today.minusDays(1)).statusCode(400).body("rule", is("R8.2"));
        // in the past it may begin, but no earlier than it may last
        announce(today.minusDays(400), today).statusCode(400);
        announce(today, today.plusDays(365)).statusCode(201);
    }

    @Test
    @DisplayName("the office withdraws it with a reason; inspectors read nothing through it any more; the list says so")
    void withdrawn() throws SQLException {
        // the school has one that runs for ever: without it only this one opens anything
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update inspection set closed_at = now(6) where cohort_year = ?1")
                        .setParameter(1, year)
                        .executeUpdate());
        String id = Inspecting.announced(year, "PROVINCE");
        get("inspector", "/graduates?cohort=" + year).body("total", is(11));
        get("office", path(id, "")).body("allowedActions", hasItem("WITHDRAW"));
        get("inspector", path(id, "")).body("allowedActions", not(hasItem("WITHDRAW")));
        withdraw("inspector", id, REASON).statusCode(403);
        withdraw("office", id, " ")
                .statusCode(422)
                .body("type", is("/problems/reason-missing"))
                .body("rule", is("R8.2"));
        get("office", path(id, "")).body("withdrawal", nullValue()).body("running", is(true));
        withdraw("office", id, " " + REASON + " ")
                .statusCode(200)
                .body("state", is("WITHDRAWN"))
                .body("running", is(false))
                .body("withdrawal.reason", is(REASON))
                .body("allowedActions", hasSize(0));
        get("inspector", "/graduates?cohort=" + year).body("total", is(0));
        commit("inspector", id).statusCode(409).body("type", is("/problems/outside-period"));
        commit("office", id).statusCode(409).body("type", is("/problems/step-not-allowed"));
        draw("office", id).statusCode(409);
        withdraw("office", id, REASON).statusCode(409).body("type", is("/problems/step-not-allowed"));
        get("inspector", "/inspections?cohort=" + year)
                .body("items.find { it.id == '" + id + "' }.state", is("WITHDRAWN"))
                .body("items.find { it.id == '" + id + "' }.withdrawal.reason", is(REASON));
        // the log has no words, and neither name nor reason can be guessed from it
        assertEquals(
                "0",
                everyColumn.one(
                        "select count(*) from audit_entry where event = 'inspection-withdrawn' and subject_id = '" + id
                                + "' and payload like '%" + REASON + "%'"));
    }

    @Test
    @DisplayName("once its population is committed nobody withdraws it: whoever could would choose among samples")
    void committed() {
        String id = Inspecting.announced(year, "PROVINCE");
        commit("office", id).statusCode(200).body("allowedActions", not(hasItem("WITHDRAW")));
        withdraw("office", id, REASON).statusCode(409).body("type", is("/problems/step-not-allowed"));
        draw("office", id).statusCode(200);
        withdraw("office", id, REASON).statusCode(409);
    }

    @Test
    @DisplayName("R8.1 one withdrawn behind the service is named, and so is one brought back; withdrawn by it, silent")
    void held() throws SQLException {
        String runs = Inspecting.announced(year, "PROVINCE");
        hand.silent(check, "inspection/" + runs);
        hand.alter(check, "inspection/" + runs)
                .cell(
                        "inspection where id = " + runs,
                        "withdrawn_at = now(6)",
                        altered(runs, "moment of the withdrawal"))
                .cell(
                        "inspection where id = " + runs,
                        "withdrawn_reason = '错'",
                        altered(runs, "reason of the withdrawal"))
                .eachIsNamed();
        String id = Inspecting.announced(year, "PROVINCE");
        withdraw("office", id, REASON).statusCode(200);
        hand.silent(check, "inspection/" + id);
        String row = "inspection where id = " + id;
        hand.alter(check, "inspection/" + id)
                .cell(row, "withdrawn_at = null", altered(id, "moment of the withdrawal"))
                .cell(row, "withdrawn_reason = '误操作'", altered(id, "reason of the withdrawal"))
                .cell(row, "withdrawn_reason = null", altered(id, "reason of the withdrawal"))
                .cell(row, "withdrawn_by_name = '他人'", altered(id, "who withdrew it"))
                .cell(row, "withdrawn_salt = null", altered(id, "reason of the withdrawal"))
                .gone(row, "RECORD_MISSING inspection/" + id)
                .eachIsNamed();
    }

    private static String altered(String id, String what) {
        return "RECORD_ALTERED inspection/" + id + " " + what + ": ";
    }

    private ValidatableResponse announce(LocalDate from, LocalDate until) {
        return post(
                "office",
                "/inspections",
                Map.of("cohort", year, "kind", "PROVINCE", "from", from.toString(), "until", until.toString()));
    }
}
