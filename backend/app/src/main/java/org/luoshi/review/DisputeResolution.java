package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Action;

/** The office's decision about a dispute. */
@Schema(name = "DisputeResolution")
record DisputeResolution(@NotNull Integer version, @NotNull Verdict action, @Size(max = 1000) String reason) {

    @Schema(name = "DisputeVerdict")
    enum Verdict {
        UPHOLD,
        ANNUL;

        Action action() {
            return Action.valueOf(name());
        }
    }
}
