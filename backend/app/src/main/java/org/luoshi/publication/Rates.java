package org.luoshi.publication;

import java.math.BigDecimal;
import org.luoshi.statistics.EmploymentRate;

/** The one formula over published counts (R2.3). */
final class Rates {

    private Rates() {}

    /** @return in percent; null where the group is hidden or empty */
    static BigDecimal of(PublishedContent.Counts counts) {
        return counts.graduates() == null
                ? null
                : EmploymentRate.of(counts.graduates(), counts.employed()).rate();
    }

    static String text(PublishedContent.Counts counts) {
        BigDecimal rate = of(counts);
        return rate == null ? "-" : rate.toPlainString();
    }
}
