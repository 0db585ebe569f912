package org.luoshi.accounts;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Realm;

/** Accounts of a large class list: the time is Keycloak's, whatever the database is. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.1 accounts of many graduates")
class ManyAccountsTest extends AccountsOfAClass {

    private static final int MANY = 500;

    @Test
    @DisplayName("500 accounts of a class list are made within two minutes; the second run makes none")
    void fiveHundred() {
        pupils(MANY);
        Instant begin = Instant.now();
        make().body("made", is(MANY)).body("existing", is(0)).body("failed", is(0));
        Duration took = Duration.between(begin, Instant.now());
        assertTrue(took.compareTo(Duration.ofMinutes(2)) < 0, took.toString());
        assertEquals(MANY, Realm.users("search=" + prefix).size());
        make().body("made", is(0)).body("existing", is(MANY));
        assertEquals(MANY, Realm.users("search=" + prefix).size());
        OFFICE.person()
                .get("/accounts/places?cohort=" + school.year())
                .body("items.find { it.classKey == '" + CLASS + "' }.ready", is(MANY));
        Realm.removeUsers("search=" + prefix);
    }
}
