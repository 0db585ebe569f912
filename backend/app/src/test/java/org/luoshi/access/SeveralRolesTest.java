package org.luoshi.access;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.Traces;
import org.luoshi.declaration.State;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

/** Who holds several roles may do in each only what that role may, and only where they hold it. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R4.2 somebody with several roles")
class SeveralRolesTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    Traces traces;

    @Test
    @DisplayName("reads the whole school as inspector, changes contact data as counselor, in their class only")
    void inspectorAndCounselor() {
        Member both = Member.of(Set.of(Role.INSPECTOR, Role.COUNSELOR));
        Fixture.School school = fixture.school();
        assign(both, school, "counselor", "机电2202班");
        long first = school.graduate().id;
        long theirs = school.graduates().get("2022010201").id;
        both.person().get("/graduates/" + first).statusCode(200);
        long before = traces.logLength();
        phone(both.person(), first, 404);
        assertEquals(before, traces.logLength());
        phone(both.person(), theirs, 200);
        assertEquals("counselor", traces.lastRole());
        reveal(both.person(), first);
        assertEquals("inspector", traces.lastRole());
    }

    @Test
    @DisplayName("R3.8 as adviser sees no freelance work waiting, though counselor of another class")
    void adviserAndCounselor() {
        Member both = Member.of(Set.of(Role.CLASS_ADVISER, Role.COUNSELOR));
        Fixture.School school = fixture.school();
        assign(both, school, "class-adviser", "机电2201班");
        assign(both, school, "counselor", "机电2202班");
        String freelance = Way.OWN_FREELANCE.bring(school, proofs, State.AT_CLASS);
        String queue = "/review-queue?cohort=" + school.year();
        both.person().get(queue).statusCode(200).body("total", is(0));
        both.person()
                .step(freelance, "PASS", 1)
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"))
                .body("rule", is("R3.8"));
        assign(both, school, "counselor", "机电2201班");
        both.person().get(queue).body("items.id", hasItem(freelance));
        both.person().step(freelance, "PASS", 1).statusCode(200);
        assertEquals("counselor", traces.lastRole());
    }

    @Test
    @DisplayName("R8.1 looks at a proof in the role that shows it to them, not in the first one they hold")
    void opens() {
        Member both = Member.of(Set.of(Role.CLASS_ADVISER, Role.COUNSELOR));
        Fixture.School school = fixture.school();
        assign(both, school, "class-adviser", "机电2201班");
        assign(both, school, "counselor", "机电2202班");
        String declaration = Way.OWN.bring(school, proofs, State.DRAFT);
        String proof = Persona.GRADUATE
                .person()
                .upload(
                        "/declarations/" + declaration + "/evidence",
                        Map.of("kind", "LABOUR_CONTRACT"),
                        "1.png",
                        Pictures.png(6))
                .statusCode(201)
                .extract()
                .path("id");
        both.person().get("/evidence/" + proof + "/content").statusCode(200);
        both.person()
                .post("/evidence/" + proof + "/viewings", Map.of("seconds", 5))
                .statusCode(204);
        assertEquals("class-adviser", traces.lastRole());
        assign(both, school, "counselor", "机电2201班");
        both.person()
                .post("/evidence/" + proof + "/viewings", Map.of("seconds", 5))
                .statusCode(204);
        assertEquals("counselor", traces.lastRole());
    }

    private static void assign(Member member, Fixture.School school, String role, String className) {
        Persona.OFFICE
                .person()
                .put(
                        "/assignments/" + member.number(),
                        Map.of(
                                "cohort",
                                school.year(),
                                "name",
                                "两职教师",
                                "role",
                                role,
                                "collegeCode",
                                "01",
                                "classNames",
                                List.of(className)))
                .statusCode(200);
    }

    private static void phone(Person person, long graduate, int status) {
        person.patch("/graduates/" + graduate, Map.of("version", 0, "phone", "13912345678"))
                .statusCode(status);
    }

    private static void reveal(Person person, long graduate) {
        person.post("/graduates/" + graduate + "/id-number-reveals", Map.of("reason", "抽查"))
                .statusCode(200);
    }
}
