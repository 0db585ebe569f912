package org.luoshi.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.AuditTrail;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ExportLimitTest {

    @Inject
    Fixture fixture;

    @Inject
    AuditTrail audit;

    @Inject
    RetentionSettings settings;

    @Test
    @DisplayName("after so many exports in an hour the next one has to wait")
    void tooOften() {
        String id = String.valueOf(fixture.school().graduate2().id);
        String subject = given().auth()
                .oauth2(Tokens.of("graduate2"))
                .get("/api/v1/me")
                .then()
                .extract()
                .path("subject");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < settings.exportsAnHour(); i++) {
                audit.record(subject, "graduate", "data-exported", "graduate", id, Map.of());
            }
        });
        export(id).statusCode(429).body("type", is("/problems/rate-limited"));
    }

    private static ValidatableResponse export(String id) {
        return given().auth()
                .oauth2(Tokens.of("graduate2"))
                .get("/api/v1/graduates/" + id + "/data-export")
                .then();
    }
}
