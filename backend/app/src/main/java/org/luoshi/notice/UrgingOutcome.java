package org.luoshi.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.ProblemBody;

/** What became of each graduate of an urging. */
@Schema(name = "UrgingOutcome")
record UrgingOutcome(@Schema(required = true) List<Result> results) {

    /** @param id of the graduate
     * @param status 200, or 404 or 409 with the problem */
    @Schema(name = "UrgingResult")
    record Result(
            @Schema(required = true) String id,
            @Schema(required = true) int status,
            @Schema(nullable = true) ProblemBody problem) {}
}
