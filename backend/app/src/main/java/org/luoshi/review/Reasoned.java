package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step with the reason for it, in the actor's own words. */
@Schema(name = "Reasoned")
record Reasoned(@NotNull Integer version, @Size(max = 1000) String reason) {}
