package org.luoshi.publication;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year in the list of published rates.
 * @param number 1 unless it corrects an earlier one
 * @param rate the initial rate in percent
 * @param yearEndRate the rate of the year's end, null where it is not published */
@Schema(name = "InitialRateYear")
record YearView(
        int cohort,
        int number,
        Instant publishedAt,
        @Schema(nullable = true) Long graduates,
        @Schema(nullable = true) Long employed,
        @Schema(nullable = true, examples = "97.42") BigDecimal rate,
        @Schema(nullable = true) BigDecimal yearEndRate) {}
