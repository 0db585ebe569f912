package org.luoshi.concern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a school sets about concerns. */
@ConfigMapping(prefix = "luoshi.concern")
interface ConcernSettings {

    /** Secret of at least 32 characters under which senders are kept. Without it no concern is taken (503); with another one
     * senders no longer find theirs. It must never lie in the database or its backups. */
    Optional<String> senderKey();

    /** How many concerns an account may send in a day. */
    @WithDefault("5")
    int aDay();
}
