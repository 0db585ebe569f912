package org.luoshi.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The log's time beside the clock of the instance that answers.
 * @param lastMoment of the newest place in the log, null where there is none
 * @param aheadSeconds how far it lies ahead of now; 0 where it does not, or within the tolerance. Until then figures that are asked for with
 *     {@code asOf} do not see what happens */
@Schema(name = "LogClock")
record LogClockView(Instant now, @Schema(nullable = true) Instant lastMoment, long aheadSeconds) {}
