package org.luoshi.notice;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("an open page hears what its person is told")
class NewsStreamTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Fixture fixture;

    @Inject
    NewsStreams streams;

    @Inject
    EntityManager entities;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Listening> listening = new CopyOnWriteArrayList<>();

    /** Reads a stream line by line until it ends. */
    private static final class Listening {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private final String type;
        private volatile boolean ended;

        private Listening(HttpResponse<InputStream> answer) {
            assertEquals(200, answer.statusCode());
            type = answer.headers().firstValue("Content-Type").orElse("");
            body = answer.body();
            Thread.ofVirtual().start(() -> {
                try (var reader =
                        new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
                    reader.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
                } catch (IOException | java.io.UncheckedIOException closed) {
                    // the end as well
                }
                ended = true;
            });
        }

        private long news() {
            return lines.stream().filter(line -> line.startsWith("data:{")).count();
        }
    }

    private Listening listen(String account) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/notifications/stream"))
                .header("Authorization", "Bearer " + Tokens.of(account))
                .header("Accept", "text/event-stream")
                .build();
        Listening one = new Listening(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        listening.add(one);
        await().atMost(SOON).until(() -> one.news() == 1);
        return one;
    }

    @AfterEach
    void end() throws IOException {
        for (Listening one : listening) {
            one.body.close();
        }
        streams.look(Instant.now().plus(Duration.ofDays(1)));
        assertEquals(0, streams.size());
    }

    @Test
    @DisplayName("it begins with where I stand; a reminder comes at once, to its graduate and nobody else")
    void own() throws Exception {
        Fixture.School school = fixture.school();
        Listening graduate = listen("graduate");
        Listening another = listen("graduate2");
        Listening officer = listen("officer");
        assertTrue(graduate.type.startsWith("text/event-stream"), graduate.type);
        Persona.COUNSELOR
                .person()
                .post("/urgings", Map.of("graduates", List.of("" + school.graduate().id)))
                .statusCode(200);
        await().atMost(SOON).until(() -> graduate.news() == 2);
        String id =
                Persona.GRADUATE.person().get("/notifications?size=1").extract().path("items[0].id");
        assertTrue(graduate.lines.getLast().contains("\"newest\":\"" + id + "\""), graduate.lines.getLast());
        Persona.GRADUATE
                .person()
                .post("/notifications/" + id + "/read", Map.of())
                .statusCode(200);
        await().atMost(SOON).until(() -> graduate.news() == 3);
        assertEquals(1, another.news());
        assertEquals(1, officer.news());
    }

    @Test
    @DisplayName(
            "whichever instance told it: a row that another one wrote is heard; the office hears what is for the office")
    void otherInstance() throws Exception {
        Listening office = listen("office");
        Listening inspector = listen("inspector");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into notification (recipient, kind, params, once_key, created_at)"
                                + " values ('role:office', 'SHEETS_OVERDUE', '{\"cohort\":\"2101\"}', ?1, now(6))")
                .setParameter(1, "test/" + Instant.now())
                .executeUpdate());
        await().atMost(SOON).until(() -> office.news() == 2);
        assertEquals(1, inspector.news());
    }

    @Test
    @DisplayName("silence is broken by a heartbeat, and the stream ends when the token has run out")
    void heartbeatAndEnd() throws Exception {
        Listening graduate = listen("graduate");
        assertFalse(graduate.lines.contains("event:heartbeat"));
        streams.look(Instant.now().plusSeconds(20));
        await().atMost(SOON).until(() -> graduate.lines.contains("event:heartbeat"));
        assertFalse(graduate.ended);
        streams.look(Instant.now().plus(Duration.ofHours(12)));
        await().atMost(SOON).until(() -> graduate.ended);
    }
}
