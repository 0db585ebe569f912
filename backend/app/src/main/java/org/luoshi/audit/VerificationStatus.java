package org.luoshi.audit;

/** How far a run of the verification is. */
public enum VerificationStatus {
    RUNNING,
    /** Everything is as the log says. */
    CLEAN,
    /** Something is not. */
    FINDINGS,
    /** It did not come to its end, for example because the store was away. */
    FAILED
}
