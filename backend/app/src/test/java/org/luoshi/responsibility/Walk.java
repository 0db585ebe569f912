package org.luoshi.responsibility;

import static io.restassured.RestAssured.given;
import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.Errands.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.luoshi.Errands;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.RiskFlags;
import org.luoshi.stack.Tokens;

/** A declaration that is opened, returned, corrected, passed twice, disputed and upheld. */
@ApplicationScoped
class Walk {

    private final EntityManager entities;
    private final RiskFlags flags;

    Walk(EntityManager entities, RiskFlags flags) {
        this.flags = flags;
        this.entities = entities;
    }

    /** Ids: of the returned declaration and its proof, and of the correction. */
    record Way(String first, String second, String proof) {}

    Way take(int cohort) {
        String first = contract("graduate", cohort, null);
        String proof = proved(first);
        submit(first);
        open("counselor", proof);
        post("counselor", "/evidence/" + proof + "/viewings", Map.of("seconds", 12))
                .statusCode(204);
        step("counselor", first, "reviews", Map.of("action", "RETURN", "reasons", List.of("NOT_LEGIBLE")));
        String second = contract("graduate", cohort, first);
        submit(second);
        String flag = flag(second);
        post(
                        "counselor",
                        "/declarations/" + second + "/flags/" + flag + "/disposition",
                        Map.of("outcome", "EXPLAINED", "comment", "已电话核实"))
                .statusCode(200);
        step("counselor", second, "reviews", Map.of("action", "PASS"));
        open("officer", get("officer", "/declarations/" + second).extract().path("evidence[0].id"));
        step("officer", second, "reviews", Map.of("action", "PASS"));
        step("graduate", second, "dispute", Map.of("reason", "我不在这家单位"));
        step("office", second, "dispute-resolution", Map.of("action", "UPHOLD", "reason", "已核实"));
        return new Way(first, second, proof);
    }

    static String proved(String declaration) {
        return upload(
                        "graduate",
                        "/declarations/" + declaration + "/evidence",
                        "contract.png",
                        Errands.picture(),
                        "LABOUR_CONTRACT")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void submit(String declaration) {
        step("graduate", declaration, "submission", Map.of("attestations", Errands.FOUR_NOS));
    }

    private static void open(String account, String proof) {
        given().noFilters()
                .auth()
                .oauth2(Tokens.of(account))
                .get("/api/v1/evidence/" + proof + "/content")
                .then()
                .statusCode(200);
    }

    private String flag(String declaration) {
        return QuarkusTransaction.requiringNew().call(() -> {
            flags.raise(FlagKind.SAME_FILE, List.of(Long.valueOf(declaration)), null, null);
            return String.valueOf(
                    entities.createQuery("select max(f.id) from RiskFlag f where f.declaration.id = ?1", Long.class)
                            .setParameter(1, Long.valueOf(declaration))
                            .getSingleResult());
        });
    }
}
