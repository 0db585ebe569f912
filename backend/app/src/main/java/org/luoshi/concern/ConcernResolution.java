package org.luoshi.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, in words that the sender reads. */
@Schema(name = "ConcernResolution")
record ConcernResolution(
        @NotNull ConcernOutcome outcome,
        @Size(max = 2000) @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$") String text,
        Integer version) {}
