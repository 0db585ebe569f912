package org.luoshi.inspection;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;

/** What came of an inspection, as far as it has come.
 * @param overall the estimate for the whole population: the shares of the strata, each weighted with its part of the population
 * @param effectiveSize how many drawn without strata would be worth as much: from it follows the overall interval
 * @param covered part of the population that lies in strata of which somebody was checked, in percent
 * @param changed samples of which the declaration is no longer what was committed
 * @param lateEvidence samples with evidence that entered the log after the announcement */
@Schema(name = "InspectionResult")
record ResultView(
        String inspection,
        Counts total,
        Proportion overall,
        @Schema(nullable = true) BigDecimal effectiveSize,
        @Schema(nullable = true) BigDecimal covered,
        int changed,
        int lateEvidence,
        List<OfStratum> strata) {

    /** How many, by outcome of the last finding.
     * @param open without a finding */
    @Schema(name = "InspectionCounts")
    record Counts(int population, int drawn, int consistent, int inconsistent, int unreached, int refused, int open) {

        int decided() {
            return consistent + inconsistent;
        }

        Counts plus(Counts other) {
            return new Counts(
                    population + other.population,
                    drawn + other.drawn,
                    consistent + other.consistent,
                    inconsistent + other.inconsistent,
                    unreached + other.unreached,
                    refused + other.refused,
                    open + other.open);
        }
    }

    /** A stratum.
     * @param college its name, null where the inspection does not divide by college
     * @param destination null where it does not divide by destination
     * @param distortion share of the inconsistent among those with a last word
     * @param atMost the same in percent if none of those without a last word were true: unreached is not "true" */
    @Schema(name = "InspectionStratum")
    record OfStratum(
            String stratum,
            @Schema(nullable = true) String college,
            @Schema(nullable = true) Destination destination,
            Counts counts,
            Proportion distortion,
            @Schema(nullable = true) BigDecimal atMost) {}
}
