package org.luoshi.policy;

/** The steps at which somebody answers for a declaration (R4.2, R8.1): who submits, the class, the college. */
public enum ReviewStage {
    SUBMIT,
    CLASS,
    COLLEGE
}
