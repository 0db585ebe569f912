package org.luoshi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one formula (R2.3): employed graduates / graduates × 100 %, computed from counts.
 * @param graduates denominator (R2.1, R2.2)
 * @param employed numerator
 * @param rate in percent, two decimals, half-up; null for an empty group */
@Schema(name = "EmploymentRate")
public record EmploymentRate(
        long graduates, long employed, @Schema(nullable = true, example = "97.42") BigDecimal rate) {

    /** @return the rate of these counts
     * @throws IllegalArgumentException for a negative count or more employed than graduates */
    public static EmploymentRate of(long graduates, long employed) {
        return new EmploymentRate(graduates, employed, percent(employed, graduates));
    }

    /** @return part / whole in percent with two decimals, half-up; null when the whole is empty
     * @throws IllegalArgumentException for a negative count or a part larger than the whole */
    public static BigDecimal percent(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
