package org.luoshi.accounts;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.luoshi.review.Persona.LEADER;
import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Realm;

/** Codes, passwords and what ends them, in the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.1 people open their accounts themselves, once")
class ActivationTest extends AccountsOfAClass {

    @Test
    @DisplayName(
            "the code of a letter opens the account once, with its person's number, until it is over or another letter is made")
    void activation() throws SQLException {
        pupils(3);
        make();
        String number = prefix + "0";
        String first = codeOf(number);
        String code = codeOf(number);
        assertEquals(List.of(), everyColumn.with(code));
        assertEquals(List.of(), everyColumn.with(code.replace("-", "")));
        activate(first, number, "mein-neues-wort").statusCode(404);
        activate(code, prefix + "1", "mein-neues-wort").statusCode(404);
        activate(code, number, "short").statusCode(400);
        activate(code, number, number + "xyz").statusCode(400).body("errors[0].field", is("password"));
        assertFalse(Realm.logIn(number, "mein-neues-wort") == 200);
        activate(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), number, "mein-neues-wort")
                .statusCode(204);
        assertEquals(200, Realm.logIn(number, "mein-neues-wort"));
        activate(code, number, "another-password").statusCode(404);
        String late = codeOf(prefix + "1");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update account set code_until = now(6) - interval 1 second where number = ?1")
                .setParameter(1, prefix + "1")
                .executeUpdate());
        activate(late, prefix + "1", "mein-neues-wort").statusCode(404);
        OFFICE.person()
                .get("/accounts?cohort=" + school.year() + "&q=" + number)
                .statusCode(200)
                .body("items[0].activatedAt", notNullValue())
                .body("items[0].codeUntil", nullValue());
        Realm.removeUsers("search=" + prefix);
    }

    @Test
    @DisplayName("R8.1 a code that somebody turned to another account behind the service opens neither")
    void turned() {
        pupils(2);
        make();
        String code = codeOf(prefix + "0");
        turn(prefix + "0", prefix + "1");
        activate(code, prefix + "0", "mein-neues-wort").statusCode(404);
        activate(code, prefix + "1", "mein-neues-wort").statusCode(404);
        assertFalse(Realm.logIn(prefix + "1", "mein-neues-wort") == 200);
        turn(prefix + "0", prefix + "0");
        activate(code, prefix + "0", "mein-neues-wort").statusCode(204);
        Realm.removeUsers("search=" + prefix);
    }

    // has the row of one account name another one of Keycloak
    private void turn(String number, String to) {
        String subject =
                Realm.users("exact=true&username=" + to).get(0).get("id").asText();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update account set subject = ?1 where number = ?2")
                        .setParameter(1, subject)
                        .setParameter(2, number)
                        .executeUpdate());
    }

    @Test
    @DisplayName("a disabled account lets nobody in and its code opens nothing; enabled it works again")
    void disabled() {
        pupils(1);
        make();
        String number = prefix + "0";
        activate(codeOf(number), number, "mein-neues-wort").statusCode(204);
        String id = OFFICE.person()
                .get("/accounts?cohort=" + school.year() + "&q=" + number)
                .extract()
                .path("items[0].id");
        LEADER.person().post("/accounts/" + id + "/disabling", Map.of()).statusCode(403);
        OFFICE.person()
                .post("/accounts/" + id + "/disabling", Map.of())
                .statusCode(200)
                .body("disabled", is(true));
        assertFalse(Realm.logIn(number, "mein-neues-wort") == 200);
        OFFICE.person()
                .post("/accounts/" + id + "/enabling", Map.of())
                .statusCode(200)
                .body("disabled", is(false));
        assertEquals(200, Realm.logIn(number, "mein-neues-wort"));
        assertEquals(
                "学生0",
                Realm.users("exact=true&username=" + number)
                        .get(0)
                        .at("/attributes/full_name/0")
                        .asText(),
                "what else Keycloak knows stays");
        Realm.removeUsers("search=" + prefix);
    }

    @Test
    @DisplayName("who is wrong too often waits, wherever the right code is")
    void rateLimited() {
        pupils(1);
        make();
        String code = codeOf(prefix + "0");
        for (int i = 0; i < 20; i++) {
            activate("AAAA-AAAA-AAAA-AAAA-AAA" + i % 10, prefix + "0", "mein-neues-wort")
                    .statusCode(404);
        }
        activate(code, prefix + "0", "mein-neues-wort").statusCode(429).body("type", is("/problems/rate-limited"));
        Realm.removeUsers("search=" + prefix);
    }
}
