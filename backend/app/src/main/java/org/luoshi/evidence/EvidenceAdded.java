package org.luoshi.evidence;

/** Fired inside the transaction that notes a new file down.
 * @param one with its declaration */
public record EvidenceAdded(Evidence one) {}
