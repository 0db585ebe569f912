package org.luoshi.sheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.Errands.upload;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.Errands;
import org.luoshi.Fixture;
import org.luoshi.access.Actor;
import org.luoshi.stack.BrowserLogIn;
import org.luoshi.stack.Tokens;

/** What people do with weekly sheets through the API. */
public final class Sheets {

    public static final Map<String, Object> SELF_CHECK = Map.of("selfCheck", Map.of("checked", 3, "corrected", 1));
    static final List<String> STATEMENTS =
            Arrays.stream(SheetStatement.values()).map(Enum::name).toList();
    public static final Map<String, Object> SIGNING = Map.of("statements", STATEMENTS, "title", "副院长");

    private Sheets() {}

    public static String thisWeek() {
        return SheetWeek.of(Instant.now());
    }

    public static ValidatableResponse prepare(String account, int cohort, String college, String week) {
        return post(account, "/weekly-reports", Map.of("cohort", cohort, "college", college, "week", week));
    }

    /** @return id of a sheet of college 01 */
    public static String prepared(Fixture.School school, String week) {
        return prepare("officer", school.year(), "01", week)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return id of a sheet of this week that waits for the leader */
    public static String confirmed(Fixture.School school) {
        String id = prepared(school, thisWeek());
        confirm(id).statusCode(200);
        return id;
    }

    public static ValidatableResponse confirm(String id) {
        return post("officer", "/weekly-reports/" + id + "/confirmation", SELF_CHECK);
    }

    /** A declaration of a labour contract with a real proof, verified. */
    public static String verified(String graduate, int cohort) {
        String id = atCollege(graduate, cohort);
        step("officer", id, "reviews", Map.of("action", "PASS"));
        return id;
    }

    public static String atCollege(String graduate, int cohort) {
        String id = contract(graduate, cohort, null);
        upload(graduate, "/declarations/" + id + "/evidence", "contract.png", Errands.picture(), "LABOUR_CONTRACT")
                .statusCode(201);
        step(graduate, id, "submission", Map.of("attestations", Errands.FOUR_NOS));
        step("counselor", id, "reviews", Map.of("action", "PASS"));
        return id;
    }

    /** The leader opens every proof of the sample and finds it consistent. */
    public static void lookThrough(String id) {
        List<String> drawn =
                get("leader", "/weekly-reports/" + id + "/sample").extract().path("items.declaration");
        for (String declaration : drawn) {
            open("leader", declaration);
            look(id, declaration, "CONSISTENT", null).statusCode(200);
        }
    }

    public static void open(String account, String declaration) {
        List<String> proofs =
                get(account, "/declarations/" + declaration).extract().path("evidence.id");
        for (String proof : proofs) {
            given().noFilters()
                    .auth()
                    .oauth2(Tokens.of(account))
                    .get("/api/v1/evidence/" + proof + "/content")
                    .then()
                    .statusCode(200);
        }
    }

    public static ValidatableResponse look(String id, String declaration, String outcome, String comment) {
        return post(
                "leader",
                "/weekly-reports/" + id + "/sample",
                comment == null
                        ? Map.of("declaration", declaration, "outcome", outcome)
                        : Map.of("declaration", declaration, "outcome", outcome, "comment", comment));
    }

    /** Signs after a log-in at the page, a moment ago. */
    public static ValidatableResponse sign(String account, String id, Map<String, ?> body) {
        return signWith(BrowserLogIn.of(account), id, body);
    }

    static ValidatableResponse signWith(String token, String id, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/weekly-reports/" + id + "/signature")
                .then();
    }

    /** @return id of a sheet of the week that is signed */
    public static String signed(Fixture.School school, String week) {
        String id = prepared(school, week);
        confirm(id).statusCode(200);
        lookThrough(id);
        sign("leader", id, SIGNING).statusCode(200);
        return id;
    }

    /** Signs sheets of the week for both colleges; college 02 has nothing to look through. */
    public static void signedByBoth(Fixture.School school, String week) {
        signed(school, week);
        String other = prepare("officer2", school.year(), "02", week)
                .statusCode(201)
                .extract()
                .path("id");
        post("officer2", "/weekly-reports/" + other + "/confirmation", SELF_CHECK)
                .statusCode(200);
        sign("leader2", other, SIGNING).statusCode(200);
    }

    /** Signs as somebody who has just logged in, whatever time the test has set. */
    public static void signedBy(Actor leader, String id) {
        Arc.container()
                .instance(SheetSigning.class)
                .get()
                .sign(
                        Long.parseLong(id),
                        new Signing(EnumSet.allOf(SheetStatement.class), "副院长"),
                        leader,
                        UUID.randomUUID().toString());
    }

    static String path(String id, String more) {
        return "/weekly-reports/" + id + more;
    }

    static void refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status).body("type", is("/problems/" + slug));
    }
}
