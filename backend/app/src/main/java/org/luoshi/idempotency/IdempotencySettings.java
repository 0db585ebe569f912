package org.luoshi.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept for requests that are repeated. */
@ConfigMapping(prefix = "luoshi.idempotency")
interface IdempotencySettings {

    /** A key that was used longer ago is a new one. */
    @WithDefault("24h")
    Duration keptFor();

    /** How often older answers are removed. */
    @WithDefault("1h")
    String cleanEvery();
}
