package org.luoshi.graduates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody needs to see an ID number in full; kept in the log as a digest. */
@Schema(name = "IdNumberReveal")
record IdNumberReveal(@NotBlank @Size(max = 500) String reason) {}
