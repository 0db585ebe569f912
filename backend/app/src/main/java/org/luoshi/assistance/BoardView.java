package org.luoshi.assistance;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The 100 % of R5.5 as counts, never as a rounded share: placed + helped + noIntention + none = graduates, in every line.
 * @param at moment of the counts; stage verified
 * @param quietDays after so many days without an entry somebody is quiet
 * @param total of the lines */
@Schema(name = "AssistanceBoard")
record BoardView(int cohort, Instant at, int quietDays, List<Line> items, Line total) {

    /** One college, as far as the caller sees it; the total has neither code nor name.
     * @param graduates in difficulty and counted
     * @param quiet of those helped or none of these
     * @param proofMissing do not want work, without a verified proof of it */
    @Schema(name = "AssistanceLine")
    record Line(
            String college,
            String name,
            long graduates,
            long placed,
            long helped,
            long noIntention,
            long none,
            long quiet,
            long proofMissing) {

        Line plus(Line other) {
            return new Line(
                    "",
                    "",
                    graduates + other.graduates,
                    placed + other.placed,
                    helped + other.helped,
                    noIntention + other.noIntention,
                    none + other.none,
                    quiet + other.quiet,
                    proofMissing + other.proofMissing);
        }
    }
}
