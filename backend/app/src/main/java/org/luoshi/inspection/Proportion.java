package org.luoshi.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share in percent, with two decimals, and its 95 % interval.
 * @param rate null where nobody was checked (R2.3: an empty group has no rate)
 * @param low lower end, null with the rate
 * @param high upper end, null with the rate */
@Schema(name = "Proportion")
record Proportion(
        @Schema(nullable = true) BigDecimal rate,
        @Schema(nullable = true) BigDecimal low,
        @Schema(nullable = true) BigDecimal high) {

    static final Proportion NONE = new Proportion(null, null, null);

    private static final double TAIL = 0.025;
    private static final int DECIMALS = 2;

    /** The exact interval of Clopper and Pearson (1934): wide enough whatever the true share is.
     * @param hits how many of {@code size}; neither has to be whole, as an estimate from strata has an effective size
     * @param size how many were checked */
    static Proportion clopperPearson(double hits, double size) {
        if (size <= 0) {
            return NONE;
        }
        double low = hits <= 0 ? 0 : BetaDistribution.of(hits, size - hits + 1).inverseCumulativeProbability(TAIL);
        double high =
                hits >= size ? 1 : BetaDistribution.of(hits + 1, size - hits).inverseCumulativeProbability(1 - TAIL);
        return new Proportion(percent(hits / size), percent(low), percent(high));
    }

    static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
