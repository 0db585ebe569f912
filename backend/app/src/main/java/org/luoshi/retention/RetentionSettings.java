package org.luoshi.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long personal data is kept. */
@ConfigMapping(prefix = "luoshi.retention")
interface RetentionSettings {

    /** Years after the year-end cut (31 December of the year of graduation), where the office set no other day for a cohort. */
    @WithDefault("3")
    int yearsAfterCut();

    /** Days of notice before personal data may go sooner than was set: nobody deletes a cohort overnight. */
    @WithDefault("14")
    int noticeDays();

    /** When the deletion runs, a Quartz expression in the school's time; {@code off} to leave it to another instance. */
    @WithDefault("0 30 3 * * ?")
    String deleteAt();

    /** How often somebody may take their data along in an hour: every file is read for it. */
    @WithDefault("5")
    int exportsAnHour();
}
