package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Readiness without the object store")
class StoreReadyTest {

    private record Nowhere() implements StoreSettings {
        @Override
        public String endpoint() {
            return "http://127.0.0.1:1";
        }

        @Override
        public String accessKey() {
            return "luoshi";
        }

        @Override
        public String secretKey() {
            return "luoshi-secret";
        }

        @Override
        public String bucket() {
            return "luoshi-evidence";
        }
    }

    @Test
    @DisplayName("says that it is the store that does not answer")
    void namesTheStore() {
        ObjectStore objects = new ObjectStore(new Nowhere());
        objects.connect();
        EvidenceStore store = new EvidenceStore(objects);
        HealthCheckResponse answer = new StoreReady(store).call();
        assertEquals("store", answer.getName());
        assertEquals(HealthCheckResponse.Status.DOWN, answer.getStatus());
    }
}
