package org.luoshi.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call that was made.
 * @param contact the number that was called
 * @param source where it was found, such as the public register of companies; needed where it is not the one the declaration names */
@Schema(name = "NewInspectionCall")
record NewCall(
        @NotNull CalledParty whom,
        @NotBlank @Size(max = 30) @Pattern(regexp = "[0-9+() -]{3,30}") @Schema(examples = "0731-22222222")
                String contact,
        @Size(max = 200) @Pattern(regexp = "^[^\\x00-\\x1f\\x7f-\\x9f]*$") @Schema(nullable = true) String source,
        @NotNull CallOutcome outcome,
        @Size(max = 2000)
                @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$")
                @Schema(nullable = true)
                String comment) {}
