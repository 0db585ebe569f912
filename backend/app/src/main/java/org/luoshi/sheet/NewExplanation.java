package org.luoshi.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a line of drift came about.
 * @param line as the drift names it */
@Schema(name = "NewDriftExplanation")
record NewExplanation(
        @NotNull @Size(min = 1, max = 80) String line, @Size(max = 2000) @Schema(nullable = true) String explanation) {}
