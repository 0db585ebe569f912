package org.luoshi.risk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employer that the office knows.
 * @param addedBy name of whoever added it
 * @param version to be sent back with a change */
@Schema(name = "KnownEmployer")
record KnownEmployerView(
        String id,
        String name,
        @Schema(nullable = true) String creditCode,
        String reason,
        String addedBy,
        Instant addedAt,
        int version) {

    static KnownEmployerView of(KnownEmployer one) {
        return new KnownEmployerView(
                String.valueOf(one.id),
                one.name,
                one.creditCode,
                one.reason,
                one.addedByName,
                one.addedAt,
                one.version);
    }
}
