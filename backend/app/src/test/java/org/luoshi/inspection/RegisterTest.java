package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.review.Person;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** Who answers for what an inspection found untrue, and how they appeal. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 the register of responsibility")
class RegisterTest {

    private static final Map<String, Object> GRANTED = Map.of("outcome", "GRANTED", "answer", "经核实与本人无关", "version", 0);

    @Inject
    Fixture fixture;

    private int year;

    @BeforeEach
    void found() {
        year = fixture.school().year();
        String declaration = Sheets.verified("graduate", year);
        String id = Inspecting.drawn(year, "PROVINCE");
        Inspecting.find("inspector", id, Inspecting.sample("inspector", id, declaration), "INCONSISTENT", "公司称没有此人")
                .statusCode(201);
    }

    @Test
    @DisplayName(
            "everybody sees their own entries and nobody else's; the office and inspectors all, by person and college")
    void own() {
        for (String account : new String[] {"adviser", "leader", "officer2", "graduate2"}) {
            list(account, "").body("items", hasSize(0));
        }
        list("counselor", "").body("items.part", contains("CLASS_PASSED"));
        list("officer", "").body("items.part", contains("COLLEGE_PASSED"));
        list("graduate", "").body("items.part", contains("MADE"));
        list("inspector", "").body("total", is(3));
        list("office", "&college=01").body("total", is(3));
        list("office", "&college=02").body("total", is(0));
        list("office", "&person=" + new Person("officer").subject()).body("items.part", contains("COLLEGE_PASSED"));
        list("counselor", "&person=" + new Person("officer").subject()).body("items", hasSize(0));
    }

    @Test
    @DisplayName("the person concerned appeals once; the office decides once, and then the entry no longer stands")
    void appeal() {
        String id = list("counselor", "").extract().path("items[0].id");
        list("counselor", "").body("items[0].allowedActions", contains("APPEAL"));
        String path = "/responsibility/" + id + "/appeal";
        Map<String, Object> reason = Map.of("reason", "材料在我审核之后被替换");
        post("officer", path, reason).statusCode(404);
        post("office", path, reason).statusCode(409).body("type", is("/problems/step-not-allowed"));
        post("office", path + "/decision", GRANTED).statusCode(409).body("type", is("/problems/out-of-order"));
        post("counselor", path, reason).statusCode(201).body("stands", is(true));
        post("counselor", path, reason).statusCode(409).body("type", is("/problems/already-exists"));
        list("office", "&appealed=true")
                .body("items.id", contains(id))
                .body("items[0].allowedActions", contains("DECIDE"));
        post("inspector", path + "/decision", GRANTED).statusCode(403);
        post("office", path + "/decision", Map.of("outcome", "GRANTED", "answer", "同意", "version", 3))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"));
        post("office", path + "/decision", GRANTED).statusCode(200).body("stands", is(false));
        post("office", path + "/decision", Map.of("outcome", "REJECTED", "answer", "不同意", "version", 1))
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"));
        list("counselor", "").body("items[0].appeal.answer", is("经核实与本人无关"));
    }

    @Test
    @DisplayName(
            "whoever is entered is told, once and where to appeal, and so is everybody else who answers; the outcome is told too")
    void told() {
        newest("adviser").body("items.findAll { it.params.cohort == '" + year + "' }.kind", not(hasItem("ANSWERABLE")));
        String here = "items.findAll { it.kind == 'ANSWERABLE' && it.params.cohort == '" + year + "' }";
        for (String account : new String[] {"graduate", "counselor", "officer"}) {
            newest(account)
                    .body("items[0].kind", is("ANSWERABLE"))
                    .body(here, hasSize(1))
                    .body(here + "[0].text", containsString("申诉"));
        }
        String id = list("counselor", "").extract().path("items[0].id");
        String path = "/responsibility/" + id + "/appeal";
        post("counselor", path, Map.of("reason", "材料在我审核之后被替换")).statusCode(201);
        newest("counselor").body("items[0].kind", is("ANSWERABLE"));
        post("office", path + "/decision", GRANTED).statusCode(200);
        newest("counselor").body("items[0].kind", is("APPEAL_GRANTED"));
        newest("officer").body("items[0].kind", is("ANSWERABLE"));
        id = list("officer", "").extract().path("items[0].id");
        path = "/responsibility/" + id + "/appeal";
        post("officer", path, Map.of("reason", "我当时已电话核实")).statusCode(201);
        post("office", path + "/decision", Map.of("outcome", "REJECTED", "answer", "没有核实记录", "version", 0))
                .statusCode(200);
        newest("officer").body("items[0].kind", is("APPEAL_REJECTED"));
    }

    private static ValidatableResponse newest(String account) {
        return get(account, "/notifications?size=5").statusCode(200);
    }

    private ValidatableResponse list(String account, String more) {
        return get(account, "/responsibility?cohort=" + year + more).statusCode(200);
    }
}
