package org.luoshi.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody thinks that they do not answer for it. */
@Schema(name = "NewAppeal")
record NewAppeal(
        @NotBlank @Size(max = 2000) @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$")
                String reason) {}
