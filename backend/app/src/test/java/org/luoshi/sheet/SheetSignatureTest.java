package org.luoshi.sheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.sheet.Sheets.SIGNING;
import static org.luoshi.sheet.Sheets.confirm;
import static org.luoshi.sheet.Sheets.confirmed;
import static org.luoshi.sheet.Sheets.look;
import static org.luoshi.sheet.Sheets.lookThrough;
import static org.luoshi.sheet.Sheets.path;
import static org.luoshi.sheet.Sheets.refused;
import static org.luoshi.sheet.Sheets.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.BrowserLogIn;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 who signs a weekly sheet looks first, is really there, and is named")
class SheetSignatureTest {

    @Inject
    Fixture fixture;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
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
                .body("signed.title", is("副院长"))
                .body("signed.collegeName", is("机电工程学院"))
                .body("signed.verified.employed", is(1))
                .extract()
                .asString();
        assertEquals(false, public_.contains("毕业生") || public_.contains("\"" + declaration + "\""), public_);
        given().get("/api/v1/public/weekly-reports/AAAAA-AAAAA-AAAAA-AAAAA")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("R8.1 one log-in signs one sheet: the next asks for another, though the first is a moment old")
    void oneLogInOneSheet() {
        Sheets.verified("graduate", school.year());
        String first = Sheets.prepared(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        confirm(first).statusCode(200);
        lookThrough(first);
        String token = BrowserLogIn.of("leader");
        Sheets.signWith(token, first, SIGNING).statusCode(200);
        String second = confirmed(school);
        lookThrough(second);
        Sheets.signWith(token, second, SIGNING)
                .statusCode(401)
                .body("type", is("/problems/fresh-login-required"))
                .body("detail", containsString("另一份周报"));
        refused(Sheets.signWith(token, first, SIGNING), 409, "step-not-allowed");
        sign("leader", second, SIGNING).statusCode(200);
    }

    @Test
    @DisplayName(
            "another leader may act for some days: the sheet says so; not before, not after, not by whoever was given it, and only one on a day who neither confirms nor leads")
    void delegation() {
        Sheets.verified("graduate", school.year());
        String id = confirmed(school);
        lookThrough(id);
        String today = LocalDate.now(SchoolTime.ZONE).toString();
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
        wrongPerson("T0104", "R7.2", body);
        wrongPerson("T0103", "R8.1", body);
        String given = post("leader", "/leader-delegations", body)
                .statusCode(201)
                .body("until", is(today))
                .extract()
                .path("id");
        post(
                        "office",
                        "/leader-delegations",
                        with(body, "until", LocalDate.parse(today).plusDays(7).toString()))
                .statusCode(409)
                .body("type", is("/problems/already-exists"))
                .body("rule", is("R8.1"))
                .body("delegation", is(given));
        get("leader2", path(id, "")).statusCode(200).body("allowedActions", hasItem("SIGN"));
        refused(post("leader2", "/leader-delegations", body), 404, "not-found");
        sign("leader2", id, SIGNING)
                .statusCode(200)
                .body("signature.actingFor", notNullValue())
                .body("signature.note", containsString("\nfor "));
        Caller leader = new Caller("leader");
        leader.delete("/leader-delegations/" + given).statusCode(204);
        refused(get("leader2", path(id, "")), 404, "not-found");
        refused(leader.delete("/leader-delegations/" + given), 409, "step-not-allowed");
        post("leader", "/leader-delegations", body).statusCode(201);
    }

    private static void wrongPerson(String number, String rule, Map<String, Object> body) {
        for (String giver : List.of("leader", "office")) {
            post(giver, "/leader-delegations", with(body, "staffNumber", number))
                    .statusCode(400)
                    .body("type", is("/problems/invalid-request"))
                    .body("rule", is(rule))
                    .body("errors.field", contains("staffNumber"));
        }
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(name, value);
        return changed;
    }
}
