package org.luoshi.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Notifications as events to another system of the school. */
@ConfigMapping(prefix = "luoshi.webhook")
interface WebhookSettings {

    /** Key from which the secret of the receiver follows, from the environment; without it no address can be set. */
    Optional<String> key();

    /** Whether events may go to addresses inside of the school's own network, and without TLS. */
    @WithDefault("false")
    boolean privateAddresses();

    /** How often is looked for what to send. */
    @WithDefault("5s")
    String sendEvery();

    /** How long the receiver has for an answer. */
    @WithDefault("10s")
    Duration patience();

    /** How long whoever sends some events has for them before another instance may send them. */
    @WithDefault("5m")
    Duration claim();

    /** How long to wait after the first failure; twice as long after each further one, an hour at most. */
    @WithDefault("30s")
    Duration retryAfter();

    /** An event that cannot be delivered for so long is given up. */
    @WithDefault("3d")
    Duration giveUpAfter();
}
