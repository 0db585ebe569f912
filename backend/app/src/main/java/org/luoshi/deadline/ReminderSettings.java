package org.luoshi.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** When people are reminded of what is due. */
@ConfigMapping(prefix = "luoshi.reminders")
interface ReminderSettings {

    /** How often is looked for what is due; {@code off} to leave it to another instance. */
    @WithDefault("5m")
    String planEvery();

    /** Days before a date of the cohort at which staff are reminded of it. */
    @WithDefault("14,7,3,1")
    List<Integer> daysAhead();

    /** The usual rule for graduates who have not declared: from so many days before the report. */
    @WithDefault("90")
    int graduatesDaysBefore();

    /** The same: every so many days. */
    @WithDefault("14")
    int graduatesEveryDays();

    /** The same: so often at most. */
    @WithDefault("6")
    int graduatesAtMost();

    /** Graduates reminded in one transaction at most. */
    @WithDefault("1000")
    int batch();
}
