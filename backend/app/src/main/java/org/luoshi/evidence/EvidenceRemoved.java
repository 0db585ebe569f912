package org.luoshi.evidence;

/** Fired inside the transaction in which a piece of evidence was taken back.
 * @param one as it was */
public record EvidenceRemoved(Evidence one) {}
