package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.StoreGate;

/** The object store goes away while the service runs, and comes back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class StoreAwayTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    @Test
    @DisplayName(
            "files are refused 503 naming the store, nothing is half done, data is still read; afterwards all goes on")
    void away() {
        Client graduate = new Client("graduate");
        String draft = graduate.draft(fixture.school().year(), "CONTRACT");
        String kept = graduate.upload(draft, "LABOUR_CONTRACT", "a.pdf", Samples.pdf())
                .id();
        String[] key = {"Idempotency-Key", "store-away-" + draft};
        byte[] body = Client.multipart("LABOUR_CONTRACT", "b.png", "image/png", Samples.png());
        long entries = entries();
        StoreGate.whileShut(() -> {
            unavailable(graduate.upload(draft, body));
            unavailable(graduate.upload(draft, body, key));
            unavailable(graduate.get("/evidence/" + kept + "/content"));
            assertEquals(1, graduate.evidence(draft).size());
            assertEquals(200, graduate.get("/declarations/" + draft).status());
            assertEquals(
                    200, new Client("office").get("/graduates?cohort=" + 2101).status());
            assertEquals(entries, entries(), "neither an upload nor an opening is in the log");
        });
        assertArrayEquals(
                Samples.pdf(), graduate.get("/evidence/" + kept + "/content").body());
        String second = graduate.upload(draft, body, key).id();
        assertEquals(second, graduate.evidence(draft).at("/1/id").asText());
        StoreGate.whileShut(
                () -> assertEquals(204, graduate.delete("/evidence/" + second).status()));
        assertEquals(1, graduate.evidence(draft).size());
    }

    private static void unavailable(Client.Answer answer) {
        assertEquals(
                "store", answer.refused(503, "unavailable").get("dependency").asText());
        assertNotNull(answer.header("Retry-After"));
    }

    private long entries() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("select count(*) from audit_entry where subject_type = 'evidence'")
                                .getSingleResult())
                .longValue());
    }
}
