package org.luoshi.retention;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another day until which the personal data of a cohort is kept.
 * @param version of the setting that the office saw
 * @param expectedGraduates whose personal data will go, as the office saw it: asked for where the day is sooner than before */
@Schema(name = "RetentionChange")
record RetentionChange(
        @NotNull @Schema(required = true, examples = "2028-12-31") LocalDate keepUntil,
        @NotNull @Schema(required = true) Integer version,
        @Min(0) @Schema(nullable = true) Long expectedGraduates) {}
