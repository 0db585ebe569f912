package org.luoshi.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How news of notifications travels to open pages. */
@ConfigMapping(prefix = "luoshi.notices")
interface StreamSettings {

    /** How often an instance looks for news of all pages that are open at it, in one query. */
    @WithDefault("2s")
    String lookEvery();

    /** How long a stream is silent at most: proxies close what says nothing for longer. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Open streams of an instance at most; a further one is asked to come back later. */
    @WithDefault("5000")
    int streams();
}
