package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step about the version that its actor saw. */
@Schema(name = "Versioned")
record Versioned(@NotNull Integer version) {}
