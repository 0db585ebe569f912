package org.luoshi.sheet;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the leader sends a sheet back; the officer reads it. */
@Schema(name = "WeeklySheetReturn")
record SendingBack(@Size(max = 2000) @Schema(nullable = true) String reason) {}
