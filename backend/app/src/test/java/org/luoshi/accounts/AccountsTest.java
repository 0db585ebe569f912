package org.luoshi.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Realm;

/** Accounts from the roster, in the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.1 R4.2 graduates and staff get their accounts from roster and assignments, once")
class AccountsTest extends AccountsOfAClass {

    private boolean work() {
        maker.run();
        return true;
    }

    @Test
    @DisplayName(
            "what is not known here any more but there in Keycloak is found by its number, and two instances make each once")
    void found() throws Exception {
        pupils(6);
        OFFICE.person().post("/account-runs", wanted()).statusCode(202);
        AtOnce.all(this::work, this::work);
        assertEquals(6, Realm.users("search=" + prefix).size());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from account").executeUpdate());
        make().body("made", is(0)).body("existing", is(6));
        Realm.removeUsers("search=" + prefix);
        make().body("made", is(6)).body("existing", is(0));
        Realm.removeUsers("search=" + prefix);
    }

    @Test
    @DisplayName("staff come from assignments with their realm roles; the client may manage users and not the realm")
    void staff() {
        COUNSELOR.person().post("/account-runs", wanted()).statusCode(403);
        OFFICE.person()
                .put(
                        "/assignments/" + prefix + "S1",
                        Map.of(
                                "cohort",
                                school.year(),
                                "name",
                                "何老师",
                                "role",
                                "counselor",
                                "collegeCode",
                                "01",
                                "classNames",
                                List.of("机电2202班")))
                .statusCode(200);
        String run = OFFICE.person()
                .post("/account-runs", Map.of("cohort", school.year(), "kind", "STAFF"))
                .statusCode(202)
                .extract()
                .path("id");
        maker.run();
        OFFICE.person()
                .get("/account-runs/" + run)
                .body("total", is(8))
                .body("made", is(1))
                .body("existing", is(7));
        assertEquals(1, Realm.users("exact=true&username=" + prefix + "S1").size());
        OFFICE.person()
                .get("/accounts/places?kind=STAFF&cohort=" + school.year())
                .statusCode(200)
                .body("items.find { it.college == '01' }.ready", is(5));
        OFFICE.person()
                .get("/accounts?kind=STAFF&college=01&cohort=" + school.year())
                .statusCode(200)
                .body("total", is(5))
                .body("items.find { it.number == '" + prefix + "S1' }.name", is("何老师"));
        byte[] pdf = given().auth()
                .oauth2(org.luoshi.stack.Tokens.of("office"))
                .header("Accept", "application/pdf")
                .contentType("application/json")
                .body(Map.of("cohort", school.year(), "kind", "STAFF", "college", "01"))
                .post("/api/v1/activation-letters")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        String token = Realm.clientToken("luoshi-accounts", "luoshi-accounts-secret");
        assertEquals(200, Realm.status(token, "/users?max=1"));
        assertEquals(403, Realm.status(token, "/clients"));
        assertEquals(403, Realm.status(token, "/roles/office"));
        Realm.removeUsers("search=" + prefix);
    }
}
