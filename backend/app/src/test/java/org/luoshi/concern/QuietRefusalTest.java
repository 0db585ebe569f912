package org.luoshi.concern;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** A concern has a day and no hour (ADR 7): nothing about one may reach the service log, whose lines have the second. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class QuietRefusalTest {

    @Inject
    Fixture fixture;

    @Test
    @DisplayName(
            "ADR 7 six concerns of one account at the same moment: five a day, one a request, and not a word in the log")
    void quiet() {
        fixture.school();
        List<String> written = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                written.add(line.getLoggerName() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        String key = UUID.randomUUID().toString();
        Callable<Integer> repeated = () -> file(key);
        Callable<Integer> fresh = () -> file(UUID.randomUUID().toString());
        List<Integer> answers;
        Logger.getLogger("").addHandler(listening);
        try {
            answers = AtOnce.all(repeated, repeated, repeated, fresh, fresh, fresh, fresh, fresh);
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertEquals(
                List.of(),
                answers.stream().filter(one -> one != 201 && one != 429).toList());
        assertEquals(
                List.of(),
                written.stream()
                        .filter(line -> line.contains("Duplicate") || line.contains("concern"))
                        .toList());
    }

    private static int file(String key) {
        return given().auth()
                .oauth2(Tokens.of("graduate2"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "COERCION", "text", "同一时刻"))
                .post("/api/v1/concerns")
                .then()
                .extract()
                .statusCode();
    }
}
