package org.luoshi.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** An instance whose clock is two hours behind sees the log as it is after another one's ran two hours ahead. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the log's time lies ahead of now")
class LogClockTest {

    @Inject
    AuditTrail audit;

    @Inject
    SchoolLog log;

    @Inject
    LogClock time;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void written() {
        write();
    }

    private void write() {
        QuarkusTransaction.requiringNew().run(() -> audit.record("t", "office", "tried", "test", "clock", Map.of()));
        log.sequence();
    }

    private static void clockIsLateBy(Duration late) {
        QuarkusMock.installMockForType(Clock.offset(Clock.system(SchoolTime.ZONE), late.negated()), Clock.class);
    }

    private ValidatableResponse health() {
        return given().get(ready).then().statusCode(200).body("status", is("UP"));
    }

    private void listening(Runnable doing) {
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord said) {
                warnings.add(said.getLevel() + " " + said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(LogClock.class.getName());
        logger.addHandler(ear);
        try {
            doing.run();
        } finally {
            logger.removeHandler(ear);
        }
    }

    @Test
    @DisplayName(
            "it is not, and not within the tolerance: nothing is said, and only the office and an inspection may ask")
    void agrees() {
        get("officer", "/audit/clock").statusCode(403);
        listening(() -> {
            clockIsLateBy(Duration.ofSeconds(1));
            write();
            get("office", "/audit/clock").statusCode(200).body("aheadSeconds", is(0));
        });
        health().body("checks.find { it.name == 'log-clock' }.data.'ahead-seconds'", is(0));
        assertEquals(List.of(), warnings);
    }

    @Test
    @DisplayName(
            "the start says so, and the next write, once; health tells how far, the office's page asks for it; the service stays ready")
    void ahead() {
        clockIsLateBy(Duration.ofHours(2));
        listening(() -> time.started(new StartupEvent()));
        assertEquals(1, warnings.size(), warnings.toString());
        listening(this::write);
        assertEquals(1, warnings.size(), "said again only after an hour: " + warnings);
        get("inspector", "/audit/clock").statusCode(200).body("aheadSeconds", greaterThan(7_000));
        health().body("checks.find { it.name == 'log-clock' }.data.'ahead-seconds'", greaterThan(7_000));
        // right again, and wrong once more: that is news
        clockIsLateBy(Duration.ZERO);
        time.look();
        clockIsLateBy(Duration.ofHours(2));
        listening(this::write);
        assertEquals(2, warnings.size(), warnings.toString());
    }
}
