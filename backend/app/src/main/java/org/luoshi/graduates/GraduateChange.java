package org.luoshi.graduates;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New contact data of a graduate; what is left out stays, an empty text removes it.
 * @param version the version that the caller saw
 * @param difficulty national bit mask, for the office alone (R5.5) */
@Schema(name = "GraduateChange")
record GraduateChange(
        @NotNull Integer version,
        @Pattern(regexp = "(\\+?[0-9][0-9 -]{4,28})?") String phone,
        @Size(max = 200) @Email String email,
        @Min(0) @Max(7) Integer difficulty) {}
