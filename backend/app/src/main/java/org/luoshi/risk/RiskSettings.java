package org.luoshi.risk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a rule notices something. Shown to the office by {@code GET /risk/rules}. */
@ConfigMapping(prefix = "luoshi.risk")
interface RiskSettings {

    Cluster cluster();

    Dates dates();

    Burst burst();

    Share share();

    /** How often clusters are looked for once more, for what two submissions of the same moment could not see of each other. */
    @WithDefault("5m")
    String sweepEvery();

    /** The same employer, credit code or contact phone in several places. */
    interface Cluster {
        /** Classes that have it. */
        @WithDefault("3")
        int classes();

        /** Colleges these classes belong to. */
        @WithDefault("2")
        int colleges();

        /** Graduates that each of these classes has with it. */
        @WithDefault("3")
        int graduatesOfAClass();
    }

    /** Dates of an agreement or contract. */
    interface Dates {
        /** Days after submission on which work may start without a flag. */
        @WithDefault("0")
        int startAheadDays();

        /** Days by which work may start before the contract is signed: the law gives a month (labour contract law, article 10). */
        @WithDefault("31")
        int startBeforeSignatureDays();

        /** Days by which it may start after it was signed. */
        @WithDefault("366")
        int startAfterSignatureDays();

        /** Shortest term in days that raises no flag. */
        @WithDefault("180")
        int shortestTermDays();
    }

    /** Many submissions at once before the report is due (R9.1). */
    interface Burst {
        @WithDefault("1h")
        Duration window();

        /** Days before the day on which the report is due. */
        @WithDefault("7")
        int daysBeforeDeadline();

        /** Submissions of a class within the window. */
        @WithDefault("12")
        int ofAClass();

        /** Submissions of a college within the window. */
        @WithDefault("60")
        int ofACollege();
    }

    /** A destination that needs little proof, far more frequent in one place than in the school. */
    interface Share {
        /** Graduates of the class or college with an employed declaration. */
        @WithDefault("15")
        int among();

        /** The same of the rest of the school: with fewer there is nothing to compare with. */
        @WithDefault("50")
        int elsewhere();

        /** Those of them with that form of employment. */
        @WithDefault("6")
        int atLeast();

        /** Times the share of the school. */
        @WithDefault("3")
        int times();

        /** Percentage points above the share of the school. */
        @WithDefault("20")
        int points();
    }
}
