package org.luoshi.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.ReviewStage;

/** How accurate and how timely reviews were, person by person, in the order of names: shown to the person and to the office. It says
 * nothing about how many graduates found work, and nothing that does is shown beside it (三不得).
 * @param asOf moment of the figures */
@Schema(name = "ReviewQuality")
record ReviewQualityView(int cohort, Instant asOf, List<Reviewer> reviewers) {

    /** What one person reviewed at one stage.
     * @param name as in their last review
     * @param reviewed how many reviews they decided
     * @param passed how many of them let the declaration pass
     * @param passedUnopened how many of those passed without having opened one of the declaration's files themselves (R6.1, R8.1)
     * @param returnedLater how many of those the college, or its self-check (R5.2), returned later
     * @param returnedLaterShare of those passed, in percent with two decimals; null when none passed
     * @param medianWaitingMinutes how long the middle one had been waiting when it was decided (R7.1) */
    @Schema(name = "ReviewerQuality")
    record Reviewer(
            String name,
            ReviewStage stage,
            long reviewed,
            long passed,
            long passedUnopened,
            long returnedLater,
            @Schema(nullable = true) BigDecimal returnedLaterShare,
            long medianWaitingMinutes) {}
}
