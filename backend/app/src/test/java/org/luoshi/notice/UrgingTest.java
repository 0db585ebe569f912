package org.luoshi.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.Traces;
import org.luoshi.declaration.State;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("graduates are told: to declare, that a declaration came back, that one was entered for them")
class UrgingTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    Traces traces;

    private final Person graduate = Persona.GRADUATE.person();
    private Fixture.School school;

    @BeforeEach
    void school() {
        school = fixture.school();
    }

    @Test
    @DisplayName("out of scope 404, declared already 409; nobody is told and nothing is in the log")
    void refused() {
        String declared = String.valueOf(school.graduate().id);
        Way.OWN.bring(school, proofs, State.AT_CLASS);
        String foreign = String.valueOf(school.graduates().get("2022020101").id);
        long log = traces.logLength();
        long told = told(graduate);
        urge(Persona.COUNSELOR.person(), declared, foreign, "999999999999")
                .body("results.status", contains(409, 404, 404))
                .body("results[0].problem.type", is("/problems/step-not-allowed"))
                .body("results[1].problem.type", is("/problems/not-found"));
        assertEquals(log, traces.logLength());
        assertEquals(told, told(graduate));
    }

    @Test
    @DisplayName("counselor, adviser, officer: told once a day, whoever asks; a second asking says so")
    void onceADay() {
        String id = String.valueOf(school.graduate().id);
        urge(Persona.COUNSELOR.person(), id).body("results.status", contains(200));
        for (Persona other : List.of(Persona.COUNSELOR, Persona.ADVISER, Persona.OFFICER)) {
            urge(other.person(), id)
                    .body("results.status", contains(409))
                    .body("results[0].problem.type", is("/problems/already-exists"));
        }
        String another = String.valueOf(school.graduates().get("2022010103").id);
        List<Object> both = AtOnce.all(
                () -> urge(Persona.COUNSELOR.person(), another).extract().path("results[0].status"),
                () -> urge(Persona.OFFICER.person(), another).extract().path("results[0].status"));
        assertEquals(
                List.of(200, 409),
                both.stream()
                        .map(String::valueOf)
                        .sorted()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    @DisplayName("the graduate sees who, when and the words, in their language, until they have read it; others never")
    void told() {
        Persona.OFFICER
                .person()
                .post("/urgings", Map.of("graduates", List.of("" + school.graduate().id), "text", "<b>周五</b>前填好"))
                .statusCode(200);
        String id = newest().body("items[0].kind", is("URGED"))
                .body("items[0].params.text", is("<b>周五</b>前填好"))
                .body("items[0].params.role", is("officer"))
                .body("items[0].text", containsString("提醒你"))
                .body("items[0].createdAt", notNullValue())
                .body("items[0].readAt", nullValue())
                .extract()
                .path("items[0].id");
        graduate.getWith("Accept-Language", "en", "/notifications?size=1")
                .body("items[0].text", containsString("asks you to declare"));
        for (Persona other : List.of(Persona.GRADUATE2, Persona.OFFICER, Persona.OFFICE)) {
            other.person().post("/notifications/" + id + "/read", Map.of()).statusCode(404);
        }
        graduate.post("/notifications/" + id + "/read", Map.of())
                .statusCode(200)
                .body("readAt", notNullValue());
        long log = traces.logLength();
        graduate.post("/notifications/" + id + "/read", Map.of()).statusCode(200);
        assertEquals(log, traces.logLength());
        graduate.get("/notifications?unread=true").body("items.findAll { it.id == '" + id + "' }.size()", is(0));
    }

    @Test
    @DisplayName(
            "a returned declaration tells its graduate by whom and until when; one entered for them asks for their yes")
    void steps() {
        String returned = Way.OWN.bring(school, proofs, State.RETURNED);
        newest().body("items[0].kind", is("DECLARATION_RETURNED"))
                .body("items[0].params.declaration", is(returned))
                .body("items[0].params.due", notNullValue());
        school = fixture.school();
        String proposed = Way.BY_COUNSELOR.bring(school, proofs, State.AWAITING_GRADUATE);
        newest().body("items[0].kind", is("DECLARATION_PROPOSED")).body("items[0].params.declaration", is(proposed));
        long told = told(graduate);
        graduate.step(proposed, "DECLINE").statusCode(200);
        assertEquals(told, told(graduate), "their own doing is no news to them");
    }

    @Test
    @DisplayName(
            "what asked for it is news no longer once it is done: a proposal confirmed, a declaration handed in after an urging")
    void done() {
        urge(Persona.COUNSELOR.person(), String.valueOf(school.graduate().id)).body("results.status", contains(200));
        String proposed = Way.BY_COUNSELOR.bring(school, proofs, State.AWAITING_GRADUATE);
        String standing = "items.findAll { it.kind == 'URGED' || it.params.declaration == '" + proposed + "' }.size()";
        graduate.get("/notifications?unread=true&size=2").body("items.kind", contains("DECLARATION_PROPOSED", "URGED"));
        graduate.step(proposed, "CONFIRM").statusCode(200);
        graduate.get("/notifications?unread=true&size=200").body(standing, is(0));
        newest().body("items[0].params.declaration", is(proposed)).body("items[0].readAt", notNullValue());
    }

    private ValidatableResponse newest() {
        return graduate.get("/notifications?size=1").statusCode(200);
    }

    private static long told(Person person) {
        return ((Number) person.get("/notifications").extract().path("total")).longValue();
    }

    private static ValidatableResponse urge(Person urger, String... graduates) {
        return urger.post("/urgings", Map.of("graduates", Stream.of(graduates).toList()))
                .statusCode(200);
    }
}
