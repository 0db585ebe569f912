package org.luoshi.inspection;

import java.time.Instant;

/** A pack that somebody takes.
 * @param inspection its id
 * @param by name and number of whoever takes it
 * @param watermark names this very taking, on every row */
record Pack(long inspection, int cohort, String by, Instant at, String watermark) {}
