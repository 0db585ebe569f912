package org.luoshi.risk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** Clusters and known employers through the API; refusals before success. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RiskTest {

    @Inject
    Fixture fixture;

    @Inject
    Declaring declaring;

    @Inject
    RiskSweep sweep;

    private final Person office = new Person("office");
    private final Person inspector = new Person("inspector");
    private final Person counselor = new Person("counselor");

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("class, college and graduates see no clusters; an inspector reads, only the office says what is known")
    void refusals() {
        String clusters = "/risk/clusters?cohort=" + school.year();
        Map<String, String> employer = Map.of("name", "某单位", "reason", "校企合作");
        given().get("/api/v1" + clusters).then().statusCode(401);
        for (String account : List.of("graduate", "counselor", "adviser", "officer", "leader", "reporting")) {
            Person other = new Person(account);
            other.get(clusters).statusCode(403).body("type", is("/problems/role-not-allowed"));
            other.get("/risk/rules").statusCode(403);
            other.get("/risk/known-employers").statusCode(403);
            other.post("/risk/known-employers", employer).statusCode(403);
        }
        inspector.get(clusters).statusCode(200).body("total", is(0));
        inspector.post("/risk/known-employers", employer).statusCode(403);
        inspector.delete("/risk/known-employers/1").statusCode(403);
        office.get("/risk/clusters").statusCode(400).body("errors.field", hasItem("cohort"));
        office.post("/risk/known-employers", Map.of("name", "某单位"))
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        office.post("/risk/known-employers", Map.of("name", "某单位", "reason", "合作", "creditCode", "91430100MA4L000151"))
                .statusCode(400)
                .body("errors.field", hasItem("creditCode"));
        office.put("/risk/known-employers/999999999", Map.of("name", "某", "reason", "合作", "version", 0))
                .statusCode(404);
        office.delete("/risk/known-employers/999999999").statusCode(404);
    }

    @Test
    @DisplayName("every kind of flag has its rule with its limits in both languages")
    void rules() {
        office.get("/risk/rules")
                .statusCode(200)
                .body("kind", hasItems("SAME_EMPLOYER", "BURST", "UNUSUAL_SHARE", "CONTACT_IS_STAFF"))
                .body("text.zh", everyItem(not("")))
                .body("text.en", everyItem(not("")))
                .body(
                        "find { it.kind == 'SAME_EMPLOYER' }.thresholds.en",
                        contains("at least 3 classes", "of at least 2 colleges", "each with at least 3 graduates"));
    }

    /** Three graduates of each class of the school with the same employer. */
    private List<Long> cluster(Employer employer) {
        List<Long> ids = new ArrayList<>();
        for (var schoolClass : List.of(school.a(), school.b(), school.c())) {
            for (Graduate one : declaring.more(schoolClass, 3)) {
                ids.add(declaring.declare(one, Destination.CONTRACT, Declaring.hired(employer)));
            }
        }
        return ids;
    }

    @Test
    @DisplayName(
            "R6.1 one employer, three classes of two colleges, three each: found, flagged on all, disposed of before a pass")
    void planted() {
        List<Long> ids = cluster(Declaring.employer("湖南鑫诚科技" + school.year() + "有限公司"));
        office.get("/risk/clusters?cohort=" + school.year())
                .statusCode(200)
                .body("items.kind", contains("EMPLOYER"))
                .body("items[0].alsoBy", contains("CREDIT_CODE", "CONTACT_PHONE"))
                .body("items[0].graduates", is(9))
                .body("items[0].colleges", hasSize(2))
                .body("items[0].classes.graduates", contains(3, 3, 3))
                .body("items[0].classes.enough", everyItem(is(true)))
                .body("items[0].members", hasSize(9))
                .body("items[0].members.graduateId", everyItem(notNullValue()));
        String first = String.valueOf(ids.getFirst());
        counselor
                .get("/declarations/" + first)
                .statusCode(200)
                .body("flags.kind", hasItems("SAME_EMPLOYER", "SAME_CONTACT_PHONE"))
                .body("flags[0].detail.en", is("9 graduates of 3 classes in 2 colleges"));
        counselor.step(first, "PASS").statusCode(422).body("type", is("/problems/flag-open"));
        List<String> flags = counselor.get("/declarations/" + first).extract().path("flags.id");
        for (String flag : flags) {
            counselor
                    .post(
                            "/declarations/" + first + "/flags/" + flag + "/disposition",
                            Map.of("outcome", "EXPLAINED", "comment", "已电话核实"))
                    .statusCode(200);
        }
        counselor.step(first, "PASS").statusCode(200);
    }

    @Test
    @DisplayName(
            "an employer that the office knows is in no cluster, and what was noticed before is explained with its reason")
    void known() {
        Employer employer = Declaring.employer("湖南大厂" + school.year() + "有限公司");
        List<Long> ids = cluster(employer);
        String id = office.post(
                        "/risk/known-employers",
                        Map.of(
                                "name", employer.name(),
                                "creditCode", employer.creditCode(),
                                "reason", "订单班合作单位"))
                .statusCode(201)
                .extract()
                .path("id");
        office.post("/risk/known-employers", Map.of("name", employer.name(), "reason", "再来一次"))
                .statusCode(409)
                .body("type", is("/problems/already-exists"));
        office.put("/risk/known-employers/" + id, Map.of("name", employer.name(), "reason", "改", "version", 7))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"));
        office.get("/risk/clusters?cohort=" + school.year()).body("total", is(0));
        counselor
                .get("/declarations/" + ids.getFirst())
                .body("flags.outcome", everyItem(is("EXPLAINED")))
                .body("flags.comment", everyItem(is("订单班合作单位")));
        long next = declaring.declare(
                declaring.more(school.a(), 1).getFirst(), Destination.CONTRACT, Declaring.hired(employer));
        counselor.get("/declarations/" + next).statusCode(200).body("flags", empty());
        // the known name with another code is somebody else
        long other = declaring.declare(
                declaring.more(school.a(), 1).getFirst(),
                Destination.CONTRACT,
                Declaring.hired(Declaring.employer(employer.name())));
        assertEquals(
                0,
                office.get("/risk/clusters?cohort=" + school.year()).extract().<Integer>path("total"));
        counselor.get("/declarations/" + other).body("flags", empty());
        office.delete("/risk/known-employers/" + id).statusCode(204);
        office.get("/risk/clusters?cohort=" + school.year() + "&kind=EMPLOYER").body("items[0].graduates", is(11));
        sweep.sweep(school.year());
        counselor.get("/declarations/" + next).body("flags.kind", hasItem("SAME_EMPLOYER"));
    }
}
