package org.luoshi.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the figures. */
@ConfigMapping(prefix = "luoshi.statistics")
interface StatisticsSettings {

    /** How often changes are added up into the kept counts; figures are exact at any time, this only keeps reading quick. */
    @WithDefault("2s")
    String foldEvery();

    /** After how many changes all counts of a cohort are kept again, so that figures of an earlier moment add up no more than these. */
    @WithDefault("2000")
    int snapshotAfter();

    /** A declaration that waits longer than this for a reviewer is overdue (R7.1). */
    @WithDefault("7d")
    Duration overdueAfter();
}
