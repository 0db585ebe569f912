package org.luoshi.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.ProblemBody;

/** What became of each declaration of a batch: each is a transaction of its own. */
@Schema(name = "BatchOutcome")
record BatchOutcome(List<Result> results) {

    /** @param status as the single request would have been answered: 200, 404, 409 or 422
     * @param version the version after the step, null when refused
     * @param problem why it was refused, null when done */
    @Schema(name = "BatchResult")
    record Result(
            String id,
            int status,
            @Schema(nullable = true) Integer version,
            @Schema(nullable = true) ProblemBody problem) {}
}
