package org.luoshi.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a proof was before somebody's eyes, as their page measured it: seconds in which it was visible. */
@Schema(name = "Viewing")
record Viewing(@NotNull @Min(1) @Max(7200) @Schema(required = true, examples = "35") Integer seconds) {}
