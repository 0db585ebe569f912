package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagOutcome;

/** What a reviewer found out about a flag. */
@Schema(name = "FlagDisposition")
record FlagDisposition(@NotNull FlagOutcome outcome, @Size(max = 1000) String comment) {}
