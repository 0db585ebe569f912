package org.luoshi.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employer that the office knows.
 * @param creditCode with it, a declaration that names another code is not taken for this employer
 * @param reason such as a contract with the school
 * @param version needed for a change */
@Schema(name = "KnownEmployerEdit")
record KnownEmployerEdit(
        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE) String name,
        @Size(max = 40) @Pattern(regexp = ONE_LINE) String creditCode,
        @NotBlank @Size(max = 500) @Pattern(regexp = ONE_LINE) String reason,
        Integer version) {

    private static final String ONE_LINE = "^[^\\x00-\\x1f\\x7f-\\x9f]*$";
}
