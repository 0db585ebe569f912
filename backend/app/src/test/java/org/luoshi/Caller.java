package org.luoshi;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.luoshi.stack.Tokens;

/** Somebody who calls the service with a real token of the realm. Query parameters are given one by one, so that a class key needs no
 * escaping.
 * @param account of the demo realm, such as {@code office} */
public record Caller(String account) {

    public static final Caller OFFICE = new Caller("office");

    public RequestSpecification asked() {
        return given().auth().oauth2(Tokens.of(account));
    }

    public ValidatableResponse get(String path, Object... parameters) {
        RequestSpecification asked = asked();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return asked.get("/api/v1" + path).then();
    }

    public ValidatableResponse post(String path, Map<String, ?> body) {
        return asked().contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public ValidatableResponse put(String path, Map<String, ?> body) {
        return asked().contentType("application/json")
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    public ValidatableResponse patch(String path, Map<String, ?> body) {
        return asked().contentType("application/json")
                .body(body)
                .patch("/api/v1" + path)
                .then();
    }

    public ValidatableResponse delete(String path) {
        return asked().delete("/api/v1" + path).then();
    }

    /** Hands in a roster file.
     * @param query such as {@code dryRun=true}, or empty */
    public ValidatableResponse importRoster(int year, byte[] file, String query) {
        return asked().multiPart("file", "花名册.xlsx", file)
                .post("/api/v1/cohorts/" + year + "/roster-imports" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }
}
