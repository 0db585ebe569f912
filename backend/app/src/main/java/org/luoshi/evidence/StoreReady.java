package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the object store answers: without it no evidence can be handed in or opened, while everything else goes on. */
@Readiness
@ApplicationScoped
class StoreReady implements HealthCheck {

    private final EvidenceStore store;

    StoreReady(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
            return HealthCheckResponse.up("store");
        } catch (RuntimeException away) {
            return HealthCheckResponse.down("store");
        }
    }
}
