package org.luoshi.assistance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The usual targets of help, where the office set nothing else for a cohort. */
@ConfigMapping(prefix = "luoshi.assistance")
interface AssistanceSettings {

    /** Policy talks for each graduate in difficulty. */
    @WithDefault("1")
    int policyTalks();

    /** Talks with a counsellor about work. */
    @WithDefault("1")
    int guidances();

    /** Offers of jobs. */
    @WithDefault("3")
    int offers();

    /** Trainings or practice places. */
    @WithDefault("1")
    int trainings();

    /** After so many days without an entry, whoever serves the class is reminded. */
    @WithDefault("14")
    int quietDays();
}
