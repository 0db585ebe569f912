package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how far the log's time lies ahead. Never a reason not to be ready: everything but {@code asOf} works on. */
@Readiness
@ApplicationScoped
class LogClockReady implements HealthCheck {

    private final LogClock clock;

    LogClockReady(LogClock clock) {
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("log-clock")
                    .up()
                    .withData("ahead-seconds", clock.look().aheadSeconds())
                    .build();
        } catch (IllegalStateException away) {
            // the database has its own check
            return HealthCheckResponse.up("log-clock");
        }
    }
}
