package org.luoshi.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the leader says of one declaration of the sample. */
@Schema(name = "SampleLook")
record Look(
        @NotNull @Pattern(regexp = "[0-9]{1,18}") String declaration,
        @NotNull LookOutcome outcome,
        @Size(max = 2000) @Schema(nullable = true) String comment) {}
