package org.luoshi.declaration;

/** Fired inside the transaction that changed what a graduate counts as; the statistics follow it. */
public record CountingChanged(long graduateId, Counts before, Counts after) {}
