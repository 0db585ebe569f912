package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.inspection.Inspecting.find;
import static org.luoshi.inspection.Inspecting.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.review.Person;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** Self-checks by the own college, and mutual ones by another, who see nobody's verdict. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.2 R8.2 colleges check")
class MutualCheckTest {

    @Inject
    Fixture fixture;

    private Fixture.School school;
    private String declaration;

    @BeforeEach
    void verified() {
        school = fixture.school();
        declaration = Sheets.verified("graduate", school.year());
    }

    @Test
    @DisplayName(
            "in a mutual check the other college sees the sample and its proofs, and neither who passed it nor its page")
    void blind() {
        String id = Inspecting.drawn(school.year(), "MUTUAL");
        get("officer", path(id, "/samples")).body("items", hasSize(0));
        String sample = Inspecting.sample("officer2", id, declaration);
        String detail = path(id, "/samples/" + sample);
        get("officer", detail).statusCode(404);
        String proof = get("officer2", detail)
                .statusCode(200)
                .body("details.employer.name", is("长沙湘电科技有限公司"))
                .body(not(containsString(new Person("officer").subject())))
                .body(not(containsString("classPassed")))
                .extract()
                .path("evidence[0].id");
        get("officer2", "/declarations/" + declaration).statusCode(404);
        get("officer2", "/declarations/" + declaration + "/history").statusCode(404);
        get("officer2", "/declarations/" + declaration + "/evidence").statusCode(404);
        get("officer2", "/evidence/" + proof + "/reading").statusCode(404);
        get("officer2", "/graduates/" + school.graduate().id).statusCode(404);
        new Person("counselor2").get("/evidence/" + proof + "/preview").statusCode(404);
        new Person("officer2").get("/evidence/" + proof + "/preview").statusCode(200);
    }

    @Test
    @DisplayName(
            "only the other college finds; the office reads along, and an inconsistent finding annuls as any other")
    void found() {
        String id = Inspecting.drawn(school.year(), "MUTUAL");
        String sample = Inspecting.sample("office", id, declaration);
        find("office", id, sample, "INCONSISTENT", "不对").statusCode(409);
        find("officer", id, sample, "INCONSISTENT", "不对").statusCode(404);
        find("officer2", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
        get("office", "/declarations/" + declaration).body("state", is("ANNULLED"));
    }

    @Test
    @DisplayName("once it is closed the proofs are shut again")
    void closed() {
        String id = Inspecting.drawn(school.year(), "MUTUAL");
        String sample = Inspecting.sample("officer2", id, declaration);
        String proof = get("officer2", path(id, "/samples/" + sample)).extract().path("evidence[0].id");
        post("office", path(id, "/closing"), Map.of()).statusCode(200);
        new Person("officer2").get("/evidence/" + proof + "/preview").statusCode(404);
    }

    @Test
    @DisplayName(
            "in a self-check the own college finds, but nobody what they passed themselves; other colleges see nothing")
    void selfCheck() {
        String id = Inspecting.drawn(school.year(), "SELF_CHECK");
        get("officer2", path(id, "/samples")).body("items", hasSize(0));
        String sample = Inspecting.sample("officer", id, declaration);
        get("officer", path(id, "/samples")).body("items[0].allowedActions", hasSize(0));
        find("officer", id, sample, "INCONSISTENT", "不对")
                .statusCode(409)
                .body("type", is("/problems/maker-is-checker"));
        get("leader", path(id, "/samples")).body("items[0].allowedActions", contains("CALL", "FIND"));
        find("leader", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
    }
}
