package org.luoshi.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** The ministry's grouping of destinations that a cohort's tables show. */
enum CohortGrouping {
    @JsonProperty("2021")
    GROUP_2021("2021"),
    @JsonProperty("2024")
    GROUP_2024("2024");

    private static final int FIRST_YEAR_OF_2024 = 2024;

    private final String key;

    CohortGrouping(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static CohortGrouping of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** @return the grouping that was in force when that cohort graduated */
    static CohortGrouping usualIn(int year) {
        return year < FIRST_YEAR_OF_2024 ? GROUP_2021 : GROUP_2024;
    }
}
