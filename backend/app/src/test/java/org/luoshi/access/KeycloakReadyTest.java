package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Readiness without Keycloak")
class KeycloakReadyTest {

    @Test
    @DisplayName("says that it is Keycloak that does not answer")
    void namesKeycloak() {
        HealthCheckResponse answer = new KeycloakReady("http://127.0.0.1:1/realms/luoshi").call();
        assertEquals("keycloak", answer.getName());
        assertEquals(HealthCheckResponse.Status.DOWN, answer.getStatus());
    }
}
