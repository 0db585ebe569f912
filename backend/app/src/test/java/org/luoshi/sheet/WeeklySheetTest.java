package org.luoshi.sheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.sheet.Sheets.SELF_CHECK;
import static org.luoshi.sheet.Sheets.SIGNING;
import static org.luoshi.sheet.Sheets.confirm;
import static org.luoshi.sheet.Sheets.confirmed;
import static org.luoshi.sheet.Sheets.look;
import static org.luoshi.sheet.Sheets.lookThrough;
import static org.luoshi.sheet.Sheets.prepare;
import static org.luoshi.sheet.Sheets.sign;
import static org.luoshi.sheet.Sheets.thisWeek;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 the weekly sheet")
class WeeklySheetTest {

    @Inject
    Fixture fixture;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    private static String path(String id, String more) {
        return "/weekly-reports/" + id + more;
    }

    private static void refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status).body("type", is("/problems/" + slug));
    }

    @Test
    @DisplayName("is prepared by the officer of the college for a week that has begun, once; nobody else finds it")
    void prepared() {
        refused(prepare("officer2", school.year(), "01", thisWeek()), 404, "not-found");
        refused(prepare("leader", school.year(), "01", thisWeek()), 403, "role-not-allowed");
        refused(prepare("officer", school.year(), "01", "2026-W60"), 400, "invalid-request");
        refused(prepare("officer", school.year(), "01", "2190-W01"), 409, "out-of-order");
        String id = Sheets.prepared(school, thisWeek());
        refused(prepare("officer", school.year(), "01", thisWeek()), 409, "already-exists");
        refused(get("officer2", path(id, "")), 404, "not-found");
        refused(get("leader2", path(id, "/drift")), 404, "not-found");
        get("leader", path(id, ""))
                .statusCode(200)
                .body("state", is("PREPARED"))
                .body("confirmation", nullValue())
                .body("figures.position", nullValue())
                .body("figures.total.graduates", is(8))
                .body("figures.total.notDeclared", is(8))
                .body("allowedActions", empty());
        get("officer", path(id, "")).body("allowedActions", contains("CONFIRM", "EXPLAIN"));
        refused(get("office", path(id, "/verification")), 409, "out-of-order");
        get("office", "/weekly-reports/due?cohort=" + school.year())
                .statusCode(200)
                .body("colleges.find { it.college == '01' }.sheet", is(id))
                .body("colleges.find { it.college == '02' }.sheet", nullValue());
        get("officer2", "/weekly-reports?cohort=" + school.year()).body("total", is(0));
    }

    @Test
    @DisplayName("R5.2 its content is frozen by the confirmation: later changes move the statistics, not the sheet")
    void frozen() {
        String verified = Sheets.verified("graduate", school.year());
        Sheets.atCollege("graduate2", school.year());
        String id = Sheets.prepared(school, thisWeek());
        get("officer", path(id, "")).body("figures.total.verified.employed", is(1));
        refused(
                post("officer", path(id, "/confirmation"), Map.of("selfCheck", Map.of("checked", 1, "corrected", 2))),
                400,
                "invalid-request");
        refused(post("officer2", path(id, "/confirmation"), SELF_CHECK), 404, "not-found");
        confirm(id)
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("confirmation.selfCheck.checked", is(3))
                .body("confirmation.sample", is(1))
                .body("figures.total.reported.employed", is(2))
                .body("figures.total.verified.employed", is(1))
                .body("figures.total.verified.rate", is(12.5f))
                .body("figures.total.signed.employed", is(0))
                .body("figures.majors[0].verified.destinations.CONTRACT", is(1))
                .body("figures.majors[0].verified.groups.2024.EMPLOYER", is(1));
        refused(confirm(id), 409, "step-not-allowed");
        step("graduate", verified, "dispute", Map.of("reason", "我没有去这家单位"));
        get("officer", "/statistics/rates?cohort=" + school.year()).body("total.employed", is(0));
        get("officer", path(id, "")).body("figures.total.verified.employed", is(1));
        get("inspector", path(id, "/verification"))
                .statusCode(200)
                .body("row", is(true))
                .body("root", is(true))
                .body("difference", nullValue())
                .body("recomputed", is(true))
                .body("signature", nullValue())
                .body("valid", is(true));
    }

    @Test
    @DisplayName(
            "the leader looks through a drawn sample in person: proofs first, each with an outcome, doubt goes back")
    void sample() {
        String declaration = Sheets.verified("graduate", school.year());
        String id = confirmed(school);
        get("leader", path(id, "/sample"))
                .body("items.declaration", contains(declaration))
                .body("items[0].files", is(1))
                .body("items[0].opened", is(0));
        refused(look(id, declaration, "CONSISTENT", null), 409, "out-of-order");
        refused(look(id, "1", "CONSISTENT", null), 404, "not-found");
        refused(sign("leader", id, SIGNING), 409, "out-of-order");
        Sheets.open("leader", declaration);
        refused(look(id, declaration, "DOUBTFUL", " "), 422, "reason-missing");
        look(id, declaration, "DOUBTFUL", "合同上的名字不清楚").statusCode(200).body("looked", is(1));
        refused(look(id, declaration, "CONSISTENT", null), 409, "already-exists");
        refused(sign("leader", id, SIGNING), 409, "out-of-order");
        refused(post("leader", path(id, "/return"), Map.of("reason", "")), 422, "reason-missing");
        refused(post("leader2", path(id, "/return"), Map.of("reason", "看不清")), 404, "not-found");
        post("leader", path(id, "/return"), Map.of("reason", "请复核这一条"))
                .statusCode(200)
                .body("state", is("SENT_BACK"))
                .body("returns[0].reason", is("请复核这一条"));
        String before = get("office", path(id, "")).extract().path("confirmation");
        assertEquals(null, before);
        confirm(id).statusCode(200).body("confirmation.looked", is(0));
        lookThrough(id);
        sign("leader", id, SIGNING).statusCode(200);
    }

    @Test
    @DisplayName("R8.1 it is signed after a fresh log-in, with every statement, once; then it never changes")
    void signature() {
        String declaration = Sheets.verified("graduate", school.year());
        String id = confirmed(school);
        lookThrough(id);
        // a token of a script says nothing of a log-in
        post("leader", path(id, "/signature"), SIGNING)
                .statusCode(401)
                .body("type", is("/problems/fresh-login-required"))
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
                .header("WWW-Authenticate", containsString("max_age=300"));
        refused(sign("leader2", id, SIGNING), 404, "not-found");
        sign("leader", id, Map.of("statements", List.of("FIGURES_TRUE"), "title", "副院长"))
                .statusCode(422)
                .body("type", is("/problems/attestation-missing"))
                .body("missing", hasItem("ANSWERABLE"));
        refused(sign("leader", id, Map.of("statements", Sheets.STATEMENTS, "title", " ")), 400, "invalid-request");
        String code = sign("leader", id, SIGNING)
                .statusCode(200)
                .body("state", is("SIGNED"))
                .body("signature.title", is("副院长"))
                .body("signature.actingFor", nullValue())
                .body("signature.note", containsString("title 副院长"))
                .body("allowedActions", empty())
                .extract()
                .path("signature.code");
        refused(sign("leader", id, SIGNING), 409, "step-not-allowed");
        refused(post("leader", path(id, "/return"), Map.of("reason", "再看")), 409, "step-not-allowed");
        refused(confirm(id), 409, "step-not-allowed");
        get("office", path(id, "/verification"))
                .body("signature", is(true))
                .body("object", is(true))
                .body("recomputed", is(true))
                .body("valid", is(true));
        String public_ = given().get(
                        "/api/v1/public/weekly-reports/" + code.toLowerCase().replace("-", ""))
                .then()
                .statusCode(200)
                .body("valid", is(true))
                .body("title", is("副院长"))
                .body("verified.employed", is(1))
                .extract()
                .asString();
        assertEquals(false, public_.contains("毕业生") || public_.contains("\"" + declaration + "\""), public_);
        given().get("/api/v1/public/weekly-reports/AAAAA-AAAAA-AAAAA-AAAAA")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName(
            "R5.3 a later change is drift with a name, to be explained before the next sheet; the signed one stays byte for byte")
    void drift() {
        String declaration = Sheets.verified("graduate", school.year());
        String lastWeek = SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS));
        String first = Sheets.signed(school, lastWeek);
        String digest = get("office", path(first, "")).extract().path("confirmation.sha256");
        get("officer", path(first, "/drift")).body("lines", empty());
        step("graduate", declaration, "dispute", Map.of("reason", "我没有去这家单位"));
        get("officer", path(first, "/drift"))
                .statusCode(200)
                .body("unexplained", is(1))
                .body("lines[0].kind", is("NO_LONGER_COUNTS"))
                .body("lines[0].graduate.name", is("毕业生0101"))
                .body("lines[0].by.event", is("declaration-disputed"))
                .body("lines[0].by.role", is("graduate"))
                .body("lines[0].by.name", not(nullValue()));
        String next = Sheets.prepared(school, thisWeek());
        refused(prepare("officer", school.year(), "01", lastWeek), 409, "already-exists");
        String line = get("officer", path(next, "/drift")).extract().path("lines[0].line");
        confirm(next).statusCode(409).body("type", is("/problems/out-of-order")).body("lines", contains(line));
        refused(explain("officer", next, line, " "), 422, "reason-missing");
        refused(explain("officer", next, "nothing", "已联系本人"), 404, "not-found");
        refused(explain("officer2", next, line, "已联系本人"), 404, "not-found");
        explain("officer", next, line, "已联系本人，确认未到岗").statusCode(200).body("unexplained", is(0));
        refused(explain("officer", next, line, "换一个说法"), 409, "already-exists");
        confirm(next).statusCode(200).body("figures.total.verified.employed", is(0));
        assertEquals(digest, get("office", path(first, "")).extract().path("confirmation.sha256"));
        get("office", path(first, "/verification")).body("valid", is(true)).body("object", is(true));
        get("office", path(next, "/verification")).body("valid", is(true));
        assertNotEquals(digest, get("office", path(next, "")).extract().path("confirmation.sha256"));
    }

    private static ValidatableResponse explain(String account, String id, String line, String text) {
        return post(account, path(id, "/drift/explanations"), Map.of("line", line, "explanation", text));
    }

    @Test
    @DisplayName("the stage signed counts what stands in the last signed sheet and is still verified")
    void signedStage() {
        Sheets.verified("graduate", school.year());
        String first = Sheets.signed(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        get("officer", path(first, "")).body("figures.total.signed.employed", is(0));
        get("officer", "/statistics/rates?stage=signed&cohort=" + school.year()).body("total.employed", is(1));
        Sheets.verified("graduate2", school.year());
        String next = confirmed(school);
        get("officer", path(next, ""))
                .body("figures.total.verified.employed", is(2))
                .body("figures.total.signed.employed", is(1));
        get("office", path(next, "/verification")).body("valid", is(true));
    }

    @Test
    @DisplayName(
            "another leader may act for some days: the sheet says so; not before, not after, and not by whoever was given it")
    void delegation() {
        Sheets.verified("graduate", school.year());
        String id = confirmed(school);
        lookThrough(id);
        String today = java.time.LocalDate.now(org.luoshi.time.SchoolTime.ZONE).toString();
        Map<String, Object> body = Map.of(
                "cohort",
                school.year(),
                "college",
                "01",
                "staffNumber",
                "T0204",
                "name",
                "副院长二",
                "from",
                today,
                "until",
                today);
        refused(post("leader2", "/leader-delegations", body), 404, "not-found");
        String given = post("leader", "/leader-delegations", body)
                .statusCode(201)
                .body("until", is(today))
                .extract()
                .path("id");
        get("leader2", path(id, "")).statusCode(200).body("allowedActions", hasItem("SIGN"));
        refused(post("leader2", "/leader-delegations", body), 404, "not-found");
        sign("leader2", id, SIGNING)
                .statusCode(200)
                .body("signature.actingFor", notNullValue())
                .body("signature.note", containsString("\nfor "));
        org.luoshi.Caller leader = new org.luoshi.Caller("leader");
        leader.delete("/leader-delegations/" + given).statusCode(204);
        refused(get("leader2", path(id, "")), 404, "not-found");
        refused(leader.delete("/leader-delegations/" + given), 409, "step-not-allowed");
    }
}
