package org.luoshi.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office decides, with its reasons.
 * @param version of the appeal that was read */
@Schema(name = "AppealDecision")
record AppealDecision(
        @NotNull AppealOutcome outcome,
        @NotBlank @Size(max = 2000) @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$")
                String answer,
        @NotNull Integer version) {}
