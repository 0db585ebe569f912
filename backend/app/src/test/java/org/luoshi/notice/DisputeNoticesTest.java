package org.luoshi.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 a dispute is told to the office and the college's officers, and its end to who raised it")
class DisputeNoticesTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    private final Person graduate = Persona.GRADUATE.person();
    private Fixture.School school;
    private String declaration;

    @BeforeEach
    void verified() {
        school = fixture.school();
        declaration = Way.OWN.bring(school, proofs, State.VERIFIED);
    }

    @Test
    @DisplayName("a dispute that is refused is told to nobody")
    void refused() {
        int version = graduate.version(declaration);
        long told = total(Persona.OFFICE);
        graduate.post("/declarations/" + declaration + "/dispute", Map.of("version", version))
                .statusCode(422);
        graduate.step(declaration, "DISPUTE", version - 1).statusCode(409);
        assertEquals(told, total(Persona.OFFICE));
    }

    @Test
    @DisplayName("office and officer are told where it is, without a name; counselor and the other college are not")
    void raised() {
        long counselor = total(Persona.COUNSELOR);
        long other = total(new Person("officer2"));
        graduate.step(declaration, "DISPUTE").statusCode(200);
        newest(Persona.OFFICE.person())
                .body("items[0].kind", is("DISPUTE_TO_RESOLVE"))
                .body("items[0].params.declaration", is(declaration))
                .body("items[0].params.cohort", is(String.valueOf(school.year())))
                .body("items[0].text", containsString("机电2201班"))
                .body("items[0].text", not(containsString(school.graduate().name)))
                .body("items[0].readAt", nullValue());
        newest(Persona.OFFICER.person())
                .body("items[0].kind", is("DECLARATION_DISPUTED"))
                .body("items[0].params.graduate", is(String.valueOf(school.graduate().id)));
        assertEquals(counselor, total(Persona.COUNSELOR));
        assertEquals(other, total(new Person("officer2")));
    }

    @Test
    @DisplayName(
            "upheld: the graduate learns by whom and why; disputed once more, the office is told once more; annulled, they are asked anew")
    void ended() {
        graduate.step(declaration, "DISPUTE").statusCode(200);
        Persona.OFFICE.person().step(declaration, "UPHOLD").statusCode(200);
        newest(graduate)
                .body("items[0].kind", is("DISPUTE_UPHELD"))
                .body("items[0].params.text", is("已核实"))
                .body("items[0].params.declaration", is(declaration));
        long office = total(Persona.OFFICE);
        graduate.step(declaration, "DISPUTE").statusCode(200);
        assertEquals(office + 1, total(Persona.OFFICE));
        Persona.OFFICE.person().step(declaration, "ANNUL").statusCode(200);
        newest(graduate).body("items[0].kind", is("DISPUTE_ANNULLED")).body("items[0].params.text", is("已核实"));
    }

    private static ValidatableResponse newest(Person person) {
        return person.get("/notifications?size=1").statusCode(200);
    }

    private static long total(Persona persona) {
        return total(persona.person());
    }

    private static long total(Person person) {
        return ((Number) person.get("/notifications?size=1").extract().path("total")).longValue();
    }
}
