package org.luoshi.audit;

import java.time.Instant;

/** A run that held the log against tables and store came to its end; said in its last transaction.
 * @param found number of findings */
public record VerificationEnded(long run, VerificationStatus status, int found, Instant at) {}
