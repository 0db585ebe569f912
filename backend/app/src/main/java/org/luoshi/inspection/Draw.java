package org.luoshi.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What nobody could know when the population was committed, such as the numbers of a lottery of that evening.
 * @param seed characters of ASCII that print, so that every language reads the same bytes */
@Schema(name = "InspectionDraw")
record Draw(
        @NotBlank
                @Size(min = 1, max = 200)
                @Pattern(regexp = "[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?")
                @Schema(examples = "2026-09-05 03 08 14 22 29 31 + 07")
                String seed) {}
