package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.problem.BadInput.get;
import static org.luoshi.problem.BadInput.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Wrong requests, each with its refusal in both languages, after which nothing in the database is other than before. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class BadInputTest {

    private static final String FOUR = "\"NOT_FORCED\",\"DIPLOMA_NOT_TIED\",\"NOT_FALSE\",\"NO_INTERNSHIP_MATERIAL\"";

    @Inject
    Fixture fixture;

    @Inject
    Untouched untouched;

    private final Client graduate = new Client("graduate");
    private final Client counselor = new Client("counselor");
    private final Client office = new Client("office");
    private int year;
    private String draft;
    private String one;

    @BeforeEach
    void newDraft() {
        year = fixture.school().year();
        draft = graduate.draft(year, "STARTUP_ECOMMERCE");
        one = "/declarations/" + draft;
    }

    private void all(List<BadInput> cases) {
        String before = untouched.state();
        assertAll(cases.stream().map(wrong -> (Executable) wrong::check));
        assertEquals(before, untouched.state());
    }

    @Test
    @DisplayName("steps: a stale version, a missing slot, statement or reason, wrong and missing details")
    void steps() {
        String stale = "{\"version\":9,\"destination\":\"SEEKING\",\"details\":{}}";
        String wrongDetails =
                "{\"version\":0,\"destination\":\"CONTRACT\",\"details\":{\"startsOn\":\"2026-08-01\",\"endsOn\":\"2026-07-01\","
                        + "\"nationalCode\":\"99\",\"employer\":{\"creditCode\":\"91430100MA4L000151\",\"nature\":\"猜的\",\"contactPhone\":\"12\"}}}";
        all(List.of(
                json("stale edit", graduate, "PUT", one, stale, 409, "changed-meanwhile", "/currentVersion", "0"),
                json(
                        "stale submission",
                        graduate,
                        "POST",
                        one + "/submission",
                        "{\"version\":9}",
                        409,
                        "changed-meanwhile",
                        "/currentVersion",
                        "0"),
                json(
                        "missing slots",
                        graduate,
                        "POST",
                        one + "/submission",
                        "{\"version\":0,\"attestations\":[" + FOUR + "]}",
                        422,
                        "evidence-missing",
                        "/missing/1/kinds",
                        "[\"SHOP_SCREENSHOT\"]"),
                json(
                        "missing slots cite the rule",
                        graduate,
                        "POST",
                        one + "/submission",
                        "{\"version\":0}",
                        422,
                        "evidence-missing",
                        "/rule",
                        "R3.7c"),
                json(
                        "wrong details",
                        graduate,
                        "PUT",
                        one,
                        wrongDetails,
                        422,
                        "details-incomplete",
                        "/errors/0/field",
                        "details.employer.nature"),
                json(
                        "a step of somebody else",
                        counselor,
                        "POST",
                        one + "/reviews",
                        "{\"action\":\"PASS\",\"version\":0}",
                        409,
                        "step-not-allowed",
                        "/allowedActions",
                        "[]"),
                json(
                        "a second declaration",
                        graduate,
                        "POST",
                        "/declarations",
                        "{\"cohort\":" + year + ",\"destination\":\"SEEKING\"}",
                        409,
                        "already-exists",
                        "/declaration",
                        draft),
                json(
                        "somebody else's work",
                        graduate,
                        "POST",
                        "/reviews/batch",
                        "{}",
                        403,
                        "role-not-allowed",
                        null,
                        null)));
    }

    @Test
    @DisplayName("statements and details that a submission needs are named one by one")
    void submission() {
        graduate.json("PUT", one, Map.of("version", 0, "destination", "SEEKING", "details", Map.of()));
        graduate.json("PUT", one, Map.of("version", 1, "destination", "FREELANCE", "details", Map.of()));
        assertEquals(201, graduate.upload(draft, "ID_CARD_COPY", "a", jpeg()).status());
        assertEquals(
                201, graduate.upload(draft, "EMPLOYMENT_STATEMENT", "b", jpeg()).status());
        all(List.of(json(
                "details",
                graduate,
                "POST",
                one + "/submission",
                "{\"version\":2,\"attestations\":[" + FOUR + ",\"OWN_SIGNATURE\"]}",
                422,
                "details-incomplete",
                "/errors/0/field",
                "details.workDescription")));
        graduate.json(
                "PUT",
                one,
                Map.of("version", 2, "destination", "FREELANCE", "details", Map.of("workDescription", "撰稿")));
        all(List.of(
                json(
                        "R6.2 no statements",
                        graduate,
                        "POST",
                        one + "/submission",
                        "{\"version\":3,\"attestations\":[]}",
                        422,
                        "attestation-missing",
                        "/missing/0",
                        "NOT_FORCED"),
                json(
                        "R3.8 no signature",
                        graduate,
                        "POST",
                        one + "/submission",
                        "{\"version\":3,\"attestations\":[" + FOUR + "]}",
                        422,
                        "attestation-missing",
                        "/missing",
                        "[\"OWN_SIGNATURE\"]")));
        assertEquals(
                200,
                graduate.json(
                                "POST",
                                one + "/submission",
                                Map.of(
                                        "version",
                                        3,
                                        "attestations",
                                        List.of(
                                                "NOT_FORCED",
                                                "DIPLOMA_NOT_TIED",
                                                "NOT_FALSE",
                                                "NO_INTERNSHIP_MATERIAL",
                                                "OWN_SIGNATURE")))
                        .status());
        String reviews = one + "/reviews";
        all(List.of(
                json(
                        "R3.8 no counselor's statement",
                        counselor,
                        "POST",
                        reviews,
                        "{\"action\":\"PASS\",\"version\":4}",
                        422,
                        "attestation-missing",
                        "/missing",
                        "[\"COUNSELOR_VERIFIED\"]"),
                json(
                        "no reason",
                        counselor,
                        "POST",
                        reviews,
                        "{\"action\":\"RETURN\",\"version\":4}",
                        422,
                        "reason-missing",
                        "/errors/0/field",
                        "reasons"),
                json(
                        "OTHER without words",
                        counselor,
                        "POST",
                        reviews,
                        "{\"action\":\"RETURN\",\"version\":4,\"reasons\":[\"OTHER\"]}",
                        422,
                        "reason-missing",
                        "/errors/0/field",
                        "comment"),
                json(
                        "a slot that it has not",
                        counselor,
                        "POST",
                        reviews,
                        "{\"action\":\"RETURN\",\"version\":4,\"reasons\":[\"DOUBTFUL\"],\"slots\":[\"licence\"]}",
                        400,
                        "invalid-request",
                        "/errors/0/field",
                        "slots"),
                json(
                        "editing what was submitted",
                        graduate,
                        "PUT",
                        one,
                        "{\"version\":4,\"destination\":\"SEEKING\",\"details\":{}}",
                        409,
                        "step-not-allowed",
                        "/allowedActions",
                        "[\"WITHDRAW\"]")));
    }

    @Test
    @DisplayName("bodies: unknown codes and members, wrong types, too long, unreadable, none")
    void bodies() {
        List<BadInput> cases = new ArrayList<>();
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        fields.put("\"destination\":\"WORK\"", "destination");
        fields.put("\"destination\":1", "destination");
        fields.put("\"destination\":\"1\"", "destination");
        fields.put("\"destination\":\"contract\"", "destination");
        fields.put("\"version\":\"0\"", "version");
        fields.put("\"version\":0.5", "version");
        fields.put("\"version\":99999999999", "version");
        fields.put("\"version\":null", "version");
        fields.put("\"version\":true", "version");
        fields.put("\"details\":[]", "details");
        fields.put("\"details\":{\"schoolName\":5}", "details.schoolName");
        fields.put("\"details\":{\"schoolName\":{}}", "details.schoolName");
        fields.put("\"details\":{\"monthlyPay\":\"many\"}", "details.monthlyPay");
        fields.put("\"details\":{\"monthlyPay\":-1}", "details.monthlyPay");
        fields.put("\"details\":{\"signedOn\":\"yesterday\"}", "details.signedOn");
        fields.put("\"details\":{\"signedOn\":\"2026-02-30\"}", "details.signedOn");
        fields.put("\"details\":{\"signedOn\":20260101}", "details.signedOn");
        fields.put("\"details\":{\"employer\":{\"boss\":\"x\"}}", "details.employer.boss");
        fields.put("\"details\":{\"employer\":{\"name\":\"" + "长".repeat(201) + "\"}}", "details.employer.name");
        fields.put("\"details\":{\"workDescription\":\"" + "字".repeat(1001) + "\"}", "details.workDescription");
        fields.put("\"details\":{\"schoolName\":\"a\\u0000b\"}", "details.schoolName");
        fields.put("\"details\":{\"schoolName\":\"a\\nb\"}", "details.schoolName");
        fields.put("\"details\":{\"schoolName\":\"a\\ud800b\"}", "details.schoolName");
        fields.put("\"state\":\"VERIFIED\"", "state");
        fields.put("\"onBehalf\":true", "onBehalf");
        fields.forEach((member, field) -> {
            // of two members with one name the last counts
            String body = "{\"version\":0,\"destination\":\"SEEKING\",\"details\":{}," + member + "}";
            cases.add(json(
                    member.length() > 80 ? field + " too long" : member,
                    graduate,
                    "PUT",
                    one,
                    body,
                    400,
                    "invalid-request",
                    "/errors/0/field",
                    field));
        });
        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "\"x\"",
                "5",
                "nonsense",
                "{\"version\":0,}",
                "{'version':0}",
                "[".repeat(5000),
                "\ufeff{}")) {
            cases.add(json(
                    "body " + (body.length() > 20 ? "nested" : body),
                    graduate,
                    "PUT",
                    one,
                    body,
                    400,
                    "invalid-request",
                    null,
                    null));
        }
        all(cases);
    }

    @Test
    @DisplayName("queries: unknown parameters, unknown codes, pages out of range; ids that cannot exist are 404")
    void queries() {
        List<BadInput> cases = new ArrayList<>();
        Map<String, String> wrong = new java.util.LinkedHashMap<>();
        wrong.put("/graduates?cohort=" + year + "&colour=red", "colour");
        wrong.put("/graduates?Cohort=" + year, "Cohort");
        wrong.put("/graduates?page=-1", "page");
        wrong.put("/graduates?page=x", "page");
        wrong.put("/graduates?page=2147483648", "page");
        wrong.put("/graduates?size=0", "size");
        wrong.put("/graduates?size=201", "size");
        wrong.put("/graduates?state=LOST", "state");
        wrong.put("/graduates?destination=0", "destination");
        wrong.put("/graduates?declared=yes", "declared");
        wrong.put("/graduates?cohort=22.5", "cohort");
        wrong.put("/graduates?q=" + "q".repeat(101), "q");
        wrong.put("/graduates?sort=name;drop", "sort");
        wrong.put("/graduates?waitingBefore=yesterday", "waitingBefore");
        wrong.put("/graduates?reportedAs=WORK", "reportedAs");
        wrong.put("/declarations?state=", "state");
        wrong.put("/declarations?graduateId=x", "graduateId");
        wrong.put("/declarations?size=1000", "size");
        wrong.put("/statistics/rates?cohort=" + year + "&by=counselor", "by");
        wrong.put("/statistics/rates?cohort=" + year + "&stage=later", "stage");
        wrong.put("/statistics/rates", "cohort");
        wrong.put("/statistics/rates?cohort=" + year + "&asOf=now", "asOf");
        wrong.put("/statistics/destinations?cohort=" + year + "&grouping=2099", "grouping");
        wrong.put("/policy?cohort=x", "cohort");
        wrong.forEach(
                (path, field) -> cases.add(get(path, office, path, 400, "invalid-request", "/errors/0/field", field)));
        cases.add(get(
                "a queue of no stage",
                counselor,
                "/review-queue?stage=SCHOOL",
                400,
                "invalid-request",
                "/errors/0/field",
                "stage"));
        for (String id : List.of("abc", "0", "-1", "1.5", "99999999999999999999", "1%20or%201=1", "%F0%A0%AE%B7")) {
            for (String path : List.of("/declarations/" + id, "/declarations/" + id + "/history", "/graduates/" + id)) {
                cases.add(new BadInput(path, office, "GET", path, null, null, 404, "not-found", null, null));
            }
            cases.add(get("cohort " + id, office, "/cohorts/" + id, 404, "not-found", null, null));
        }
        cases.add(get("no such address", office, "/nothing/here", 404, "not-found", null, null));
        cases.add(json(
                "a graduate that cannot exist",
                counselor,
                "POST",
                "/declarations",
                "{\"cohort\":" + year + ",\"graduateId\":\"999999999\",\"destination\":\"SEEKING\"}",
                404,
                "not-found",
                null,
                null));
        all(cases);
    }

    @Test
    @DisplayName(
            "HTTP: wrong method 405, a format that is not served 406, a body of another type 415, too much of it 413")
    void http() {
        String body = "{\"cohort\":" + year + "}";
        all(List.of(
                new BadInput(
                        "PATCH",
                        graduate,
                        "PATCH",
                        one,
                        "application/json",
                        body,
                        405,
                        "method-not-allowed",
                        null,
                        null),
                new BadInput(
                        "PUT on a list",
                        graduate,
                        "PUT",
                        "/declarations",
                        "application/json",
                        body,
                        405,
                        "method-not-allowed",
                        null,
                        null),
                new BadInput("DELETE", graduate, "DELETE", "/me", null, null, 405, "method-not-allowed", null, null),
                new BadInput(
                        "XML wanted",
                        office,
                        "GET",
                        "/me",
                        null,
                        null,
                        406,
                        "not-acceptable",
                        null,
                        null,
                        "Accept",
                        "application/xml"),
                new BadInput(
                        "PDF of the rates wanted",
                        office,
                        "GET",
                        "/statistics/rates?cohort=" + year,
                        null,
                        null,
                        406,
                        "not-acceptable",
                        null,
                        null,
                        "Accept",
                        "application/pdf"),
                new BadInput(
                        "PDF of the list wanted",
                        office,
                        "GET",
                        "/graduates",
                        null,
                        null,
                        406,
                        "not-acceptable",
                        null,
                        null,
                        "Accept",
                        "application/pdf"),
                new BadInput(
                        "text sent",
                        graduate,
                        "POST",
                        "/declarations",
                        "text/plain",
                        body,
                        415,
                        "unsupported-media-type",
                        null,
                        null),
                new BadInput(
                        "XML sent",
                        graduate,
                        "POST",
                        "/declarations",
                        "application/xml",
                        "<a/>",
                        415,
                        "unsupported-media-type",
                        null,
                        null),
                new BadInput(
                        "nothing said",
                        graduate,
                        "POST",
                        "/declarations",
                        null,
                        body,
                        415,
                        "unsupported-media-type",
                        null,
                        null),
                new BadInput(
                        "JSON instead of a file",
                        graduate,
                        "POST",
                        one + "/evidence",
                        "application/json",
                        "{}",
                        415,
                        "unsupported-media-type",
                        null,
                        null),
                new BadInput(
                        "no boundary",
                        graduate,
                        "POST",
                        one + "/evidence",
                        "multipart/form-data",
                        "x",
                        400,
                        "invalid-request",
                        null,
                        null)));
    }

    private static byte[] jpeg() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
