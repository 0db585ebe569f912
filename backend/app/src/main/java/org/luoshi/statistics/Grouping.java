package org.luoshi.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.DestinationGrouping;

/** How destinations are added up, as the API names it; the groups themselves are the policy's. */
@Schema(
        name = "DestinationGroupingKey",
        enumeration = {"destination", "form", "2021", "2024"})
enum Grouping {
    DESTINATION(DestinationGrouping.DESTINATION),
    FORM(DestinationGrouping.FORM),
    OF_2021(DestinationGrouping.GROUP_2021),
    OF_2024(DestinationGrouping.GROUP_2024);

    private final DestinationGrouping policy;

    Grouping(DestinationGrouping policy) {
        this.policy = policy;
    }

    DestinationGrouping policy() {
        return policy;
    }

    @JsonValue
    String key() {
        return policy.key();
    }
}
