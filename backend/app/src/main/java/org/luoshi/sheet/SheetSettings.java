package org.luoshi.sheet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Weekly sheets. */
@ConfigMapping(prefix = "luoshi.sheet")
interface SheetSettings {

    /** How many of the counted declarations the leader looks through before signing; all of them where there are fewer. */
    @WithDefault("10")
    int sample();

    /** How long ago the log-in of whoever signs may be (RFC 9470). */
    @WithDefault("PT5M")
    Duration freshLogin();

    /** The longest time for which a leader may be stood in for. */
    @WithDefault("P92D")
    Period longestDelegation();

    /** Address of the page that a signed sheet's code leads to; the code is added at the end. */
    @WithDefault("http://localhost:5173/verify/")
    String verifyAt();
}
