package org.luoshi.notice;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Traces;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("what the office is told, each of its people reads for themselves")
class OfficeReadingTest {

    private static final List<String> ONE = List.of("staff:T0001", Recipient.OFFICE);
    private static final List<String> OTHER = List.of("staff:T0009", Recipient.OFFICE);
    private static final Actor COLLEAGUE =
            new Actor("colleague", "同事", "T0009", List.of(new Actor.Grant(Role.OFFICE, new Scope.WholeSchool())));

    @Inject
    Teller teller;

    @Inject
    Notifications notifications;

    @Inject
    News news;

    @Inject
    EntityManager entities;

    @Inject
    Traces traces;

    private String id;

    @BeforeEach
    void told() {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(
                        List.of(new Telling(
                                Recipient.OFFICE,
                                null,
                                NotificationKind.REPORT_AHEAD,
                                Map.of("cohort", "2090", "due", "2090-08-31", "days", "7"),
                                "office/" + System.nanoTime())),
                        Instant.now()));
        id = Persona.OFFICE
                .person()
                .get("/notifications?size=1")
                .body("items[0].kind", is("REPORT_AHEAD"))
                .body("items[0].readAt", nullValue())
                .extract()
                .path("items[0].id");
    }

    private long unread(List<String> person) {
        return news.of(List.of(ONE, OTHER)).get(person).unread();
    }

    @Test
    @DisplayName("one has read it: it is no news to them, and news to the other; the log tells of either once")
    void each() {
        long one = unread(ONE);
        long other = unread(OTHER);
        Persona.OFFICER
                .person()
                .post("/notifications/" + id + "/read", Map.of())
                .statusCode(404);
        long log = traces.logLength();
        for (int i = 0; i < 2; i++) {
            Persona.OFFICE
                    .person()
                    .post("/notifications/" + id + "/read", Map.of())
                    .statusCode(200)
                    .body("readAt", notNullValue());
        }
        assertEquals(log + 1, traces.logLength());
        assertEquals(one - 1, unread(ONE));
        assertEquals(other, unread(OTHER));
        Persona.OFFICE
                .person()
                .get("/notifications?unread=true&size=200")
                .body("items.findAll { it.id == '" + id + "' }.size()", is(0));
        Persona.OFFICE
                .person()
                .get("/notifications?unread=false&size=1")
                .body("items[0].id", is(id))
                .body("items[0].readAt", notNullValue());
        assertEquals(null, ofColleague().readAt());
        assertEquals(1, unreadOfColleague());

        notifications.read(Long.parseLong(id), COLLEAGUE, Locale.ENGLISH);
        assertEquals(log + 2, traces.logLength());
        assertEquals(other - 1, unread(OTHER));
        assertEquals(0, unreadOfColleague());
    }

    @Test
    @DisplayName("what was read for all of them before stays read for all of them")
    void before() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Notification set readAt = createdAt where id = ?1")
                        .setParameter(1, Long.valueOf(id))
                        .executeUpdate());
        Persona.OFFICE.person().get("/notifications?size=1").body("items[0].readAt", notNullValue());
        assertEquals(0, unreadOfColleague());
        long log = traces.logLength();
        Persona.OFFICE.person().post("/notifications/" + id + "/read", Map.of()).statusCode(200);
        assertEquals(log, traces.logLength());
    }

    private NotificationView ofColleague() {
        NotificationQuery query = new NotificationQuery();
        query.size = 200;
        return notifications.page(query, COLLEAGUE, Locale.ENGLISH).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long unreadOfColleague() {
        NotificationQuery query = new NotificationQuery();
        query.unread = true;
        query.size = 200;
        return notifications.page(query, COLLEAGUE, Locale.ENGLISH).items().stream()
                .filter(one -> one.id().equals(id))
                .count();
    }
}
