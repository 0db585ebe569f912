package org.luoshi.declaration;

/** What somebody does to a declaration; who may do it where is the table of {@code review.ReviewWorkflow}. */
public enum Action {
    SUBMIT,
    PROPOSE,
    CONFIRM,
    DECLINE,
    WITHDRAW,
    PASS,
    RETURN,
    DISPUTE,
    UPHOLD,
    ANNUL,
    SUPERSEDE
}
