package org.luoshi.cohort;

/** Gender as the roster states it. */
public enum Gender {
    MALE,
    FEMALE,
    UNSTATED
}
