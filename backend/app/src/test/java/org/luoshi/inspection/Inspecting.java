package org.luoshi.inspection;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.luoshi.Errands;

/** What people do in an inspection, through the API. */
public final class Inspecting {

    public static final String SEED = "2026-09-05 03 08 14 22 29 31 + 07";

    public static final Map<String, Object> ANSWERED = Map.of(
            "whom", "EMPLOYER",
            "contact", "0731-22222222",
            "source", "企业公示系统",
            "outcome", "ANSWERED");

    private Inspecting() {}

    /** @return id of an inspection that runs today */
    public static String announced(int cohort, String kind) {
        return Errands.post("office", "/inspections", Map.of("cohort", cohort, "kind", kind))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse commit(String account, String id) {
        return Errands.post(account, path(id, "/commitment"), Map.of());
    }

    public static ValidatableResponse draw(String account, String id) {
        return Errands.post(account, path(id, "/draw"), Map.of("seed", SEED));
    }

    public static ValidatableResponse withdraw(String account, String id, String reason) {
        return Errands.post(account, path(id, "/withdrawal"), Map.of("reason", reason));
    }

    /** @return id of an inspection with its sample */
    public static String drawn(int cohort, String kind) {
        String id = announced(cohort, kind);
        commit("office", id).statusCode(200);
        draw("office", id).statusCode(200);
        return id;
    }

    /** @return id of the sample with that declaration */
    public static String sample(String account, String id, String declaration) {
        return Errands.get(account, path(id, "/samples"))
                .statusCode(200)
                .extract()
                .path("items.find { it.declaration == '" + declaration + "' }.id");
    }

    public static List<String> declarations(String account, String id) {
        return Errands.get(account, path(id, "/samples"))
                .statusCode(200)
                .extract()
                .path("items.declaration");
    }

    public static ValidatableResponse call(String account, String id, String sample, Map<String, ?> body) {
        return Errands.post(account, path(id, "/samples/" + sample + "/calls"), body);
    }

    public static ValidatableResponse find(String account, String id, String sample, String outcome, String comment) {
        return Errands.post(
                account,
                path(id, "/samples/" + sample + "/findings"),
                comment == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "comment", comment));
    }

    static String path(String id, String more) {
        return "/inspections/" + id + more;
    }
}
