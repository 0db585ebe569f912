package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.declaration.State;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;

/** What is reported in confidence, looked at, and kept for how long. */
final class TruthWrites {

    private final Proofs proofs;

    TruthWrites(Proofs proofs) {
        this.proofs = proofs;
    }

    List<Write> all() {
        return List.of(
                // R6.2: its entry has nobody, in no role
                new Write(
                        "fileConcern",
                        school -> "",
                        nothing -> file(" ").statusCode(400),
                        nothing -> List.of("concern-filed concern/"
                                + file("班级要求先签协议再发毕业证")
                                        .statusCode(201)
                                        .extract()
                                        .path("id") + " nobody")),
                new Write(
                        "signCheckpoint",
                        school -> "",
                        nothing -> OFFICER.person()
                                .post("/audit/checkpoints", Map.of())
                                .statusCode(403),
                        nothing -> List.of("checkpoint-signed checkpoint/"
                                + OFFICE.person()
                                        .post("/audit/checkpoints", Map.of())
                                        .statusCode(200)
                                        .extract()
                                        .path("size")
                                + " office")),
                new Write(
                        "startVerification",
                        school -> "",
                        nothing -> OFFICER.person()
                                .post("/audit/verifications", Map.of())
                                .statusCode(403),
                        nothing -> List.of("verification-started verification/"
                                + OFFICE.person()
                                        .post("/audit/verifications", Map.of())
                                        .statusCode(202)
                                        .extract()
                                        .path("id")
                                + " office")),
                new Write(
                        "resolveConcern",
                        school -> file("有人代签了就业协议").statusCode(201).extract().path("id"),
                        id -> resolve(id, " ").statusCode(422),
                        id -> {
                            resolve(id, "已与毕业生0101核实并纠正").statusCode(200);
                            return List.of("concern-resolved concern/" + id + " office");
                        }),
                new Write(
                        "noteViewing",
                        school -> {
                            String declaration = Way.OWN.bring(school, proofs, State.DRAFT);
                            String id = GRADUATE.person()
                                    .upload(
                                            "/declarations/" + declaration + "/evidence",
                                            Map.of("kind", "LABOUR_CONTRACT"),
                                            "1.png",
                                            Pictures.png(4))
                                    .statusCode(201)
                                    .extract()
                                    .path("id");
                            OFFICER.person().get("/evidence/" + id + "/content").statusCode(200);
                            return id;
                        },
                        id -> view(id, 0).statusCode(400),
                        id -> {
                            view(id, 35).statusCode(204);
                            return List.of("evidence-viewed evidence/" + id + " officer");
                        }),
                new Write(
                        "remarkReading",
                        this::readProof,
                        id -> remark(id, "WHAT").statusCode(400),
                        id -> {
                            remark(id, "EMPLOYER").statusCode(200);
                            return List.of("reading-remarked evidence/" + id + " counselor");
                        }),
                new Write(
                        "changeRetention",
                        school -> String.valueOf(school.year()),
                        year -> keep(year, "2000-01-01").statusCode(400),
                        year -> {
                            keep(year, "2998-12-31").statusCode(200);
                            return List.of("retention-changed cohort/" + year + " office");
                        }));
    }

    // a text that says nothing of what was typed
    private String readProof(Fixture.School school) {
        String declaration = Way.OWN.bring(school, proofs, State.DRAFT);
        String evidence = GRADUATE.person()
                .upload(
                        "/declarations/" + declaration + "/evidence",
                        Map.of("kind", "LABOUR_CONTRACT"),
                        "2.png",
                        Pictures.png(5))
                .statusCode(201)
                .extract()
                .path("id");
        GRADUATE.person().step(declaration, "SUBMIT").statusCode(200);
        proofs.read(evidence, "1 0 0.1 0.1 0.5 0.1 甲方:株洲云山物流有限公司");
        return evidence;
    }

    private static ValidatableResponse remark(String id, String field) {
        return COUNSELOR.person().post("/evidence/" + id + "/reading/remarks", Map.of("field", field));
    }

    private static ValidatableResponse file(String text) {
        return GRADUATE2.person().post("/concerns", Map.of("kind", "COERCION", "text", text));
    }

    private static ValidatableResponse resolve(String id, String text) {
        return OFFICE.person().post("/concerns/" + id + "/resolution", Map.of("outcome", "CONFIRMED", "text", text));
    }

    private static ValidatableResponse view(String id, int seconds) {
        return OFFICER.person().post("/evidence/" + id + "/viewings", Map.of("seconds", seconds));
    }

    private static ValidatableResponse keep(String year, String day) {
        return OFFICE.person().put("/retention/" + year, Map.of("keepUntil", day, "version", 0));
    }
}
