package org.luoshi.policy;

import java.util.Set;

/**
 * A code of the national register for where a graduate went (毕业去向类别代码).
 *
 * @param code two or three digits, as text
 * @param name its name in the register
 * @param confirmed whether the row was seen in at least one source; an unconfirmed one may have to be corrected
 * @param counts how the register counts a person with it
 * @param destinations whose code it is; empty where the decree knows no such form
 * @param group2021 name of its group in the ministry's grouping of 2021; empty outside the denominator
 * @param group2024 name of its group in the ministry's grouping of 2024; empty outside the denominator
 */
public record NationalCode(
        String code,
        String name,
        boolean confirmed,
        Counts counts,
        Set<Destination> destinations,
        String group2021,
        String group2024) {
    /** How the national register counts a person. */
    public enum Counts {
        EMPLOYED,
        NOT_EMPLOYED,
        /** Not in the denominator: repeats a year or is on leave. */
        OUTSIDE
    }
}
