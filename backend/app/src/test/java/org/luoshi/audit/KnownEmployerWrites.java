package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the office says about employers that it knows (R6.1). */
final class KnownEmployerWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "addKnownEmployer",
                        school -> "已知单位" + UUID.randomUUID(),
                        name -> add(name, " ").statusCode(400),
                        name -> List.of("known-employer-added known-employer/"
                                + add(name, "校企合作协议").statusCode(201).extract().path("id") + " office")),
                new Write(
                        "changeKnownEmployer",
                        school -> known(),
                        id -> change(id, 99).statusCode(409),
                        id -> {
                            change(id, 0).statusCode(200);
                            return List.of("known-employer-changed known-employer/" + id + " office");
                        }),
                new Write(
                        "removeKnownEmployer",
                        school -> known(),
                        id -> OFFICER.person()
                                .delete("/risk/known-employers/" + id)
                                .statusCode(403),
                        id -> {
                            OFFICE.person()
                                    .delete("/risk/known-employers/" + id)
                                    .statusCode(204);
                            return List.of("known-employer-removed known-employer/" + id + " office");
                        }));
    }

    private static String known() {
        return add("已知单位" + UUID.randomUUID(), "校企合作协议")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String name, String reason) {
        return OFFICE.person().post("/risk/known-employers", Map.of("name", name, "reason", reason));
    }

    private static ValidatableResponse change(String id, int version) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "已知单位" + UUID.randomUUID());
        body.put("reason", "新的协议");
        body.put("version", version);
        return OFFICE.person().put("/risk/known-employers/" + id, body);
    }
}
