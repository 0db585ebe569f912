package org.luoshi.stack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("Readiness")
class ReadinessTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Test
    @DisplayName("database, store and Keycloak are named one by one, on the management port")
    void namesEach() {
        given().get(ready)
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", hasItems("Database connections health check", "store", "keycloak"))
                .body("checks.status.unique()", is(java.util.List.of("UP")));
    }
}
