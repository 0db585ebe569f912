package org.luoshi.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a roster file may be. */
@ConfigMapping(prefix = "luoshi.roster")
interface RosterLimits {

    /** Largest xlsx in bytes. */
    @WithDefault("26214400")
    long largestXlsx();

    /** Largest csv in bytes: room for a million rows. */
    @WithDefault("251658240")
    long largestCsv();

    /** Largest sheet in bytes once inflated. */
    @WithDefault("1073741824")
    long largestSheet();

    /** Largest table of shared texts in bytes once inflated; it is held in memory. */
    @WithDefault("50331648")
    long largestTexts();

    /** Files of more rows go on in the background. */
    @WithDefault("20000")
    int rowsAtOnce();
}
