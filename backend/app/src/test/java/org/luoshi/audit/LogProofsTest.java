package org.luoshi.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.Hashes;
import org.luoshi.verifier.Proofs;
import org.luoshi.verifier.SchoolKey;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 what anybody can prove of the log")
class LogProofsTest {

    private static final Person OFFICE = new Person("office");

    @Test
    @DisplayName(
            "an entry is proved in a signed checkpoint, an old checkpoint to be the beginning of a new one, by anybody")
    void provedFromOutside() {
        JsonPath old = OFFICE.post("/audit/checkpoints", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath now = OFFICE.post("/audit/checkpoints", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        SchoolKey key = SchoolKey.parse(
                given().get("/api/v1/public/signing-keys").jsonPath().getString("[-1].key"));
        Checkpoint before = Checkpoint.parse(old.getString("note"));
        Checkpoint after = Checkpoint.parse(now.getString("note"));
        assertTrue(before.signedBy(key) && after.signedBy(key));
        assertTrue(after.size() > before.size(), "signing is an entry itself");

        Person inspector = new Person("inspector");
        List<byte[]> way = hashes(inspector
                .get("/audit/proofs/consistency?from=" + before.size() + "&to=" + after.size())
                .statusCode(200)
                .extract()
                .jsonPath());
        assertTrue(Proofs.extended(before.size(), before.root(), after.size(), after.root(), way));

        JsonPath entry = inspector
                .get("/audit/entries?event=checkpoint-signed&size=2")
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath proof = inspector
                .get("/audit/proofs/inclusion?entry=" + entry.getString("items[1].id"))
                .statusCode(200)
                .extract()
                .jsonPath();
        Checkpoint last = Checkpoint.parse(proof.getString("checkpoint"));
        assertTrue(Proofs.includes(
                Hashes.leaf(entry.getString("items[1].entry")),
                proof.getLong("position"),
                last.size(),
                hashes(proof),
                last.root()));
    }

    @Test
    @DisplayName("proofs of what is not there are refused")
    void refused() {
        OFFICE.get("/audit/proofs/inclusion?entry=999999999").statusCode(404);
        OFFICE.get("/audit/proofs/inclusion?entry=x").statusCode(404);
        OFFICE.get("/audit/proofs/consistency?from=2&to=1").statusCode(400);
        OFFICE.get("/audit/proofs/consistency?from=1&to=2000000000").statusCode(400);
        OFFICE.get("/audit/entries?actr=x").statusCode(400);
    }

    @Test
    @DisplayName("checkpoints and keys are public, and answered with 304 to whoever has them")
    void publicAndCacheable() {
        OFFICE.post("/audit/checkpoints", Map.of()).statusCode(200);
        for (String path : List.of("/api/v1/public/checkpoints", "/api/v1/public/signing-keys")) {
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
    }

    private static List<byte[]> hashes(JsonPath proof) {
        return proof.getList("path", String.class).stream()
                .map(HexFormat.of()::parseHex)
                .toList();
    }
}
