package org.luoshi.inspection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an inspection is withdrawn. */
@Schema(name = "InspectionWithdrawing")
record Withdrawal(
        @NotNull @Size(max = 2000) @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$")
                String reason) {}
