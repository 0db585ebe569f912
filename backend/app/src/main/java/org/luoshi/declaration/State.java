package org.luoshi.declaration;

/** Where a declaration stands; the legal steps between states are the table of {@code review.ReviewWorkflow}. */
public enum State {
    DRAFT,
    AWAITING_GRADUATE,
    AT_CLASS,
    AT_COLLEGE,
    VERIFIED,
    RETURNED,
    DISPUTED,
    ANNULLED,
    SUPERSEDED;

    /** A record has at most one open declaration. */
    public boolean open() {
        return this == DRAFT || this == AWAITING_GRADUATE || submitted();
    }

    /** Under review: nothing of it may change. */
    public boolean submitted() {
        return this == AT_CLASS || this == AT_COLLEGE;
    }
}
