package org.luoshi.declaration;

import org.luoshi.policy.Destination;

/** Fired inside the transaction that changed what a graduate counts as; the statistics follow it. Null: nothing counts at that stage. */
public record CountingChanged(
        long graduateId,
        Destination reportedBefore,
        Destination verifiedBefore,
        Destination reportedAfter,
        Destination verifiedAfter) {}
