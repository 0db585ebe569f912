package org.luoshi.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One run of the verification: the log held against tables and store.
 * @param onDemand whether somebody asked for it; otherwise it was the daily one
 * @param found number of findings
 * @param checked how many of what were looked at
 * @param findings the first 200; none in a list of runs */
@Schema(name = "Verification")
record VerificationView(
        String id,
        VerificationStatus status,
        boolean onDemand,
        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        long found,
        List<Checked> checked,
        List<Finding> findings) {

    /** @param what {@code entries}, {@code declarations}, {@code evidence}, {@code files}, {@code counters} and so on */
    @Schema(name = "VerificationCount")
    record Checked(String what, long number) {}
}
