package org.luoshi.sheet;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why lines of drift came about: all of them for the same reason.
 * @param lines as the drift names them */
@Schema(name = "NewDriftExplanation")
record NewExplanation(
        @NotEmpty @Size(max = 1000) Set<@NotNull @Size(min = 1, max = 80) String> lines,
        @Size(max = 2000) @Schema(nullable = true) String explanation) {}
