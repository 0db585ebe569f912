package org.luoshi.graduates;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** What may be changed of a graduate beside the roster, and who saw an ID number in full. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class GraduateChangesTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final Caller GRADUATE = new Caller("graduate");

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;
    private String own;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        own = "/graduates/" + school.graduate().id;
    }

    @Test
    @DisplayName(
            "R8.2 whoever may not change contact data is told so with the graduate: the page shows an inspector no form")
    void changeable() {
        String path = "/graduates/" + school.graduate().id;
        Map<String, Object> change = Map.of("version", 0, "phone", "13800000000");
        new Caller("inspector").get(path).body("changeable", is(false));
        new Caller("inspector").patch(path, change).statusCode(403);
        new Caller("inspector").get("/graduates", "cohort", school.year()).body("items[0].changeable", is(false));
        new Caller("counselor").get(path).body("changeable", is(true));
        new Caller("graduate").get(path).body("changeable", is(true));
    }

    @Test
    @DisplayName("contact data: own or of those one serves; the difficulty by the office alone (R5.5)")
    void changes() {
        GRADUATE.patch(own, Map.of("phone", "13800000000")).statusCode(400).body("errors.field", contains("version"));
        GRADUATE.patch(own, Map.of("version", 0, "phone", "打我"))
                .statusCode(400)
                .body("errors.field", contains("phone"));
        GRADUATE.patch(own, Map.of("version", 0, "email", "x")).statusCode(400).body("errors.field", contains("email"));
        OFFICE.patch(own, Map.of("version", 0, "difficulty", 8)).statusCode(400);
        new Caller("inspector").patch(own, Map.of("version", 0)).statusCode(403);
        for (String account : List.of("graduate", "counselor", "officer", "leader")) {
            new Caller(account)
                    .patch(own, Map.of("version", 0, "difficulty", 1))
                    .statusCode(403)
                    .body("rule", is("R5.5"));
        }
        GRADUATE.patch(own, Map.of("version", 0, "phone", "13800000000", "email", "a@b.cn"))
                .statusCode(200)
                .body("phone", is("13800000000"))
                .body("version", is(1));
        GRADUATE.patch(own, Map.of("version", 0, "phone", "13800000001"))
                .statusCode(409)
                .body("currentVersion", is(1));
        new Caller("counselor")
                .patch(own, Map.of("version", 1, "phone", ""))
                .statusCode(200)
                .body("phone", nullValue())
                .body("email", is("a@b.cn"));
        OFFICE.patch(own, Map.of("version", 2, "difficulty", 5)).statusCode(200).body("difficulty", is(5));
        OFFICE.get("/statistics/rates", "cohort", school.year(), "by", "difficulty")
                .body("groups.find { it.key == '5' }.graduates", is(1))
                .body("total.graduates", is(11));
        List<String> payloads = audit("graduate-changed");
        assertEquals(3, payloads.size());
        assertFalse(payloads.toString().contains("138"), "the log holds no phone numbers");
    }

    @Test
    @DisplayName("an ID number in full needs a reason; who, when and a digest of why are logged, sixty an hour at most")
    void reveals() {
        // an account that reveals nothing elsewhere: it is out of reveals afterwards
        Caller adviser = new Caller("adviser");
        String path = own + "/id-number-reveals";
        adviser.post(path, Map.of()).statusCode(400).body("errors.field", contains("reason"));
        adviser.post(path, Map.of("reason", " ")).statusCode(400);
        adviser.post(path, Map.of("reason", "长".repeat(501))).statusCode(400);
        assertEquals(0, audit("id-number-revealed").size());
        adviser.post(path, Map.of("reason", "核对劳动合同上的号码")).statusCode(200).body("idNumber", is("11010519491231002X"));
        List<String> payloads = audit("id-number-revealed");
        assertEquals(1, payloads.size());
        assertFalse(payloads.getFirst().contains("核对"));
        assertFalse(payloads.getFirst().contains("11010519491231002X"));
        for (int i = 1; i < 60; i++) {
            adviser.post(path, Map.of("reason", "再看一次")).statusCode(200);
        }
        adviser.post(path, Map.of("reason", "再看一次"))
                .statusCode(429)
                .header("Retry-After", "30")
                .body("type", is("/problems/rate-limited"));
        OFFICE.post(path, Map.of("reason", "另一人")).statusCode(200);
    }

    private List<String> audit(String event) {
        return entities.createQuery(
                        "select e.payload from AuditEntry e where e.event = ?1 and e.subjectId = ?2", String.class)
                .setParameter(1, event)
                .setParameter(2, String.valueOf(school.graduate().id))
                .getResultList();
    }
}
