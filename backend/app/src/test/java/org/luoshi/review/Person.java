package org.luoshi.review;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.stack.Tokens;

/** Somebody with a real token of the realm, and what they do through the API.
 * @param account of a person, or {@code reporting} for the machine */
public record Person(String account) {

    public static final List<String> FOUR_NOS =
            List.of("NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL");

    public static final Map<String, Object> EMPLOYER = Map.of(
            "name", "长沙湘电科技有限公司",
            "creditCode", "91430100MA4L000150",
            "nature", "其他企业",
            "location", "湖南省长沙市",
            "jobCategory", "工程技术人员",
            "contactName", "李工",
            "contactPhone", "0731-88888888");

    private String token() {
        return account.equals("reporting") ? Tokens.reporting() : Tokens.of(account);
    }

    public ValidatableResponse get(String path) {
        return given().auth().oauth2(token()).get("/api/v1" + path).then();
    }

    /** Asks with a header more, such as a range of a file. */
    public ValidatableResponse getWith(String header, String value, String path) {
        return given().auth()
                .oauth2(token())
                .header(header, value)
                .get("/api/v1" + path)
                .then();
    }

    public ValidatableResponse post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    /** @param key the same for every repetition of a request */
    public ValidatableResponse keyed(String key, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public ValidatableResponse put(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    public ValidatableResponse delete(String path) {
        return given().auth().oauth2(token()).delete("/api/v1" + path).then();
    }

    public ValidatableResponse patch(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body)
                .patch("/api/v1" + path)
                .then();
    }

    /** Sends a form.
     * @param fields its texts
     * @param file its part of the name {@code file}, or null to leave it out */
    public ValidatableResponse upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        RequestSpecification form = given().auth().oauth2(token()).contentType("multipart/form-data");
        fields.forEach((name, text) -> form.multiPart(new MultiPartSpecBuilder(text)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build()));
        if (file != null) {
            form.multiPart("file", fileName, file);
        }
        return form.post("/api/v1" + path).then();
    }

    /** @return the subject of the token, under which the log knows them */
    public String subject() {
        return get("/me").statusCode(200).extract().path("subject");
    }

    /** @return id of a new draft for oneself */
    public String draft(int cohort, String destination, Map<String, ?> details) {
        return post("/declarations", Map.of("cohort", cohort, "destination", destination, "details", details))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public int version(String id) {
        return get("/declarations/" + id).statusCode(200).extract().path("version");
    }

    /** Takes a step with the version in force and whatever it may need. */
    public ValidatableResponse step(String id, String action) {
        return step(id, action, version(id));
    }

    public ValidatableResponse step(String id, String action, int version) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", version);
        String path =
                switch (action) {
                    case "SUBMIT", "CONFIRM" -> {
                        List<String> statements = new ArrayList<>(FOUR_NOS);
                        statements.add("OWN_SIGNATURE");
                        body.put("attestations", statements);
                        yield action.equals("SUBMIT") ? "submission" : "confirmation";
                    }
                    case "PROPOSE" -> "proposal";
                    case "WITHDRAW" -> "withdrawal";
                    case "DECLINE", "DISPUTE" -> {
                        body.put("reason", "不是这样");
                        yield action.toLowerCase(java.util.Locale.ROOT);
                    }
                    case "UPHOLD", "ANNUL" -> {
                        body.put("action", action);
                        body.put("reason", "已核实");
                        yield "dispute-resolution";
                    }
                    case "PASS" -> {
                        body.put("action", action);
                        body.put(
                                "attestations",
                                List.of("COUNSELOR_VERIFIED", "LICENCE_IN_OWN_NAME", "COLLEGE_VERIFIED_AND_SEALED"));
                        yield "reviews";
                    }
                    case "RETURN" -> {
                        body.put("action", action);
                        body.put("reasons", List.of("NOT_LEGIBLE"));
                        yield "reviews";
                    }
                    default -> throw new IllegalArgumentException(action);
                };
        return post("/declarations/" + id + "/" + path, body);
    }
}
