package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
        String sample = Inspecting.sample("officer2", id, declaration);
        String detail = path(id, "/samples/" + sample);
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
            "who passed it does not look first, the office reads along, and an inconsistent finding of the other college annuls as any other"
                    + " where the own one has looked")
    void found() {
        String id = Inspecting.drawn(school.year(), "MUTUAL");
        String sample = Inspecting.sample("office", id, declaration);
        find("office", id, sample, "INCONSISTENT", "不对").statusCode(409);
        find("officer", id, sample, "INCONSISTENT", "不对")
                .statusCode(409)
                .body("type", is("/problems/maker-is-checker"));
        find("leader", id, sample, "INCONSISTENT", "公司说他已离职").statusCode(201);
        find("officer2", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
        get("office", "/declarations/" + declaration).body("state", is("ANNULLED"));
    }

    @Test
    @DisplayName(
            "the own college's first finding decides nothing and is hidden from the second look until that has its last word; then both"
                    + " stand side by side, and disagreement is listed")
    void sideBySide() {
        String id = Inspecting.drawn(school.year(), "MUTUAL");
        String sample = Inspecting.sample("office", id, declaration);
        String detail = path(id, "/samples/" + sample);
        String disagreeing = path(id, "/samples?disagreeing=true");
        find("leader", id, sample, "CONSISTENT", null).statusCode(409).body("type", is("/problems/out-of-order"));
        find("leader", id, sample, "INCONSISTENT", "公司说他已离职").statusCode(201).body("findings", hasSize(1));
        get("office", "/declarations/" + declaration).body("state", is("VERIFIED"));
        get("leader", detail).body("sample.allowedActions", hasSize(0));

        get("officer2", detail)
                .body("findings", hasSize(0))
                .body("sample.firstOutcome", nullValue())
                .body("sample.outcome", nullValue())
                .body("sample.stateNow", is("VERIFIED"))
                .body(not(containsString("已离职")));
        get("officer2", path(id, "/samples?outcome=INCONSISTENT")).body("items", hasSize(0));
        get("officer2", path(id, "")).body("draw.checked", is(0));
        get("leader", path(id, "")).body("draw.checked", is(1));
        Inspecting.call("officer2", id, sample, Inspecting.ANSWERED)
                .statusCode(201)
                .body("findings", hasSize(0));
        get("leader", detail).body("calls", hasSize(1));
        find("officer2", id, sample, "UNREACHED", null).statusCode(201).body("findings", hasSize(1));
        get("officer2", disagreeing).body("items", hasSize(0));

        find("officer2", id, sample, "CONSISTENT", null)
                .statusCode(201)
                .body("findings.firstLook", contains(true, false, false))
                .body("sample.firstOutcome", is("INCONSISTENT"))
                .body("sample.outcome", is("CONSISTENT"));
        get("leader", detail).body("findings", hasSize(3)).body("sample.outcome", is("CONSISTENT"));
        for (String account : new String[] {"office", "officer2", "leader"}) {
            get(account, disagreeing).body("items.id", contains(sample));
        }
        get("office", path(id, "/result")).body("total.consistent", is(1)).body("total.inconsistent", is(0));
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
