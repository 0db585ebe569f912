package org.luoshi.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a school may set about reviews. */
@ConfigMapping(prefix = "luoshi.review")
interface ReviewSettings {

    /** Days a graduate has to correct what came back. */
    @WithDefault("7")
    int returnDueDays();

    /** How long a claimed declaration stays with its reviewer. */
    @WithDefault("10m")
    Duration claim();

    /** Declarations in one batch at most. */
    @WithDefault("1000")
    int batchLimit();
}
