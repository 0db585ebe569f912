package org.luoshi.accounts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Realm;

/** What becomes of accounts in the real Keycloak: an assignment ends, a run broke off, a graduate's time is over. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R4.2 accounts follow roster and assignments, and nothing that the school gave by hand is touched")
class AccountsFollowTest extends AccountsOfAClass {

    @Inject
    RolesFollow roles;

    @Test
    @DisplayName(
            "the role of an assignment that ends is taken, unless another cohort still gives it; one that begins gives its own; a role by hand stays")
    void assignments() {
        String number = prefix + "S7";
        assign(number, school.year(), "officer");
        staff();
        roles.run();
        assertEquals(Set.of("officer"), Realm.roles(number));
        // by hand, in the administration of Keycloak
        Realm.giveRole(number, "inspector");
        assign(number, school.year(), "leader");
        roles.run();
        assertEquals(Set.of("inspector", "leader", "officer"), Realm.roles(number));
        of(number).body("items[0].rolesGiven", contains("leader", "officer")).body("items[0].madeHere", is(true));

        int other = fixture.school().year();
        assign(number, other, "officer");
        end(number, school.year(), "officer");
        roles.run();
        assertEquals(Set.of("inspector", "leader", "officer"), Realm.roles(number));
        end(number, other, "officer");
        roles.run();
        assertEquals(Set.of("inspector", "leader"), Realm.roles(number));
        of(number).body("items[0].rolesGiven", contains("leader"));

        // given here and by hand is by hand: the assignment comes later, and its end takes nothing
        assign(number, school.year(), "inspector");
        roles.run();
        end(number, school.year(), "inspector");
        roles.run();
        assertEquals(Set.of("inspector", "leader"), Realm.roles(number));
        assertEquals(0L, number("select count(*) from account_roles_due"));
        Realm.removeUsers("search=" + prefix);
    }

    @Test
    @DisplayName(
            "an account that was there before keeps its roles, gets no letter, and of those given here it loses what no assignment gives")
    void foundThere() {
        String number = prefix + "S8";
        Realm.addAccount(number, Map.of("staff_number", number), List.of("office", "officer"));
        assign(number, school.year(), "officer");
        assign(number, school.year(), "leader");
        staff();
        of(number).body("items[0].madeHere", is(false)).body("items[0].rolesGiven", contains("leader"));
        OFFICE.person()
                .post("/activation-letters", Map.of("cohort", school.year(), "kind", "STAFF", "college", "01"))
                .statusCode(409);
        end(number, school.year(), "officer");
        end(number, school.year(), "leader");
        roles.run();
        assertEquals(Set.of("office", "officer"), Realm.roles(number));
        assertEquals(200, Realm.logIn(number, number));
        Realm.removeUsers("search=" + prefix);
    }

    @Test
    @DisplayName(
            "a run whose service ended in the middle goes on: what Keycloak has is found, the rest is made, once, and all of it is its own")
    void brokenOff() {
        pupils(6);
        String run = OFFICE.person()
                .post("/account-runs", wanted())
                .statusCode(202)
                .extract()
                .path("id");
        // two were made and noted; a third was made with its intention noted, and the service ended before it noted the
        // answer
        for (int i = 0; i < 3; i++) {
            String number = prefix + i;
            String id = Realm.addAccount(number, Map.of("student_number", number), List.of());
            change("update account set made_here = 1, roles_given = 'graduate'"
                    + (i < 2 ? ", state = 'READY', subject = '" + id + "'" : "") + " where number = '" + number + "'");
        }
        change("update account_run set made = 2 where id = " + run);
        maker.run();
        OFFICE.person()
                .get("/account-runs/" + run)
                .body("total", is(6))
                .body("made", is(6))
                .body("existing", is(0))
                .body("failed", is(0))
                .body("finishedAt", notNullValue());
        assertEquals(6, Realm.users("search=" + prefix).size());
        assertEquals(Set.of("graduate"), Realm.roles(prefix + "2"));
        of(prefix + "2", "GRADUATE").body("items[0].madeHere", is(true));
        make().body("made", is(0)).body("existing", is(6));
        Realm.removeUsers("search=" + prefix);
    }

    @Test
    @DisplayName(
            "the deletion of a graduate in time takes the account made here along; one that was there before loses what was given here, and stays")
    void graduateDeleted() {
        pupils(3);
        Realm.addAccount(prefix + "1", Map.of("student_number", prefix + "1"), List.of());
        make().body("made", is(2)).body("existing", is(1));
        assertEquals(Set.of("graduate"), Realm.roles(prefix + "1"));
        for (int i = 0; i < 2; i++) {
            long graduate = number("select id from graduate where student_number = '" + prefix + i + "'");
            HeldAccounts.accounts().delete().forEach(sql -> change(sql.replace("?", String.valueOf(graduate))));
        }
        maker.run();
        assertEquals(0, Realm.users("exact=true&username=" + prefix + "0").size());
        assertEquals(Set.of(), Realm.roles(prefix + "1"));
        assertEquals(200, Realm.logIn(prefix + "1", prefix + "1"));
        assertEquals(1, Realm.users("exact=true&username=" + prefix + "2").size());
        of(prefix + "0", "GRADUATE").body("items", empty());
        of(prefix + "1", "GRADUATE").body("items", empty());
        Realm.removeUsers("search=" + prefix);
    }

    private void staff() {
        OFFICE.person()
                .post("/account-runs", Map.of("cohort", school.year(), "kind", "STAFF"))
                .statusCode(202);
        maker.run();
    }

    private io.restassured.response.ValidatableResponse of(String number) {
        return of(number, "STAFF");
    }

    private io.restassured.response.ValidatableResponse of(String number, String kind) {
        return OFFICE.person()
                .get("/accounts?kind=" + kind + "&cohort=" + school.year() + "&q=" + number)
                .statusCode(200);
    }

    private static void assign(String number, int cohort, String role) {
        boolean ofACollege = !role.equals("inspector");
        Map<String, Object> wanted = new java.util.HashMap<>(Map.of("cohort", cohort, "name", "何老师", "role", role));
        if (ofACollege) {
            wanted.put("collegeCode", "01");
        }
        OFFICE.person().put("/assignments/" + number, wanted).statusCode(200);
    }

    private static void end(String number, int cohort, String role) {
        OFFICE.person()
                .delete("/assignments/" + number + "?cohort=" + cohort + "&role=" + role)
                .statusCode(204);
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private long number(String sql) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
