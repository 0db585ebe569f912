package org.luoshi.idempotency;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("answers kept for repeated requests")
class OldAnswersTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    @Inject
    IdempotencySettings settings;

    private final String key = UUID.randomUUID().toString();

    @Test
    @DisplayName(
            "are removed when they are a day old and no sooner, whichever instance does it; then the key is a new one")
    void removed() {
        int year = fixture.school().year();
        declare(year).statusCode(201);
        cleanAfter(settings.keptFor().minusMinutes(10));
        declare(year).statusCode(201).header("Idempotent-Replayed", "true");
        AtOnce.all(
                () -> cleanAfter(settings.keptFor().plusMinutes(10)),
                () -> cleanAfter(settings.keptFor().plusMinutes(10)));
        // judged anew: that graduate has an open declaration by now
        declare(year)
                .statusCode(409)
                .header("Idempotent-Replayed", nullValue())
                .body("type", is("/problems/already-exists"));
    }

    private ValidatableResponse declare(int year) {
        return Persona.GRADUATE
                .person()
                .keyed(key, "/declarations", Map.of("cohort", year, "destination", "SEEKING", "details", Map.of()));
    }

    private Object cleanAfter(Duration time) {
        new KeptAnswers(entities, settings, Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC)).clean();
        return null;
    }
}
