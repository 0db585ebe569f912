package org.luoshi.inspection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody found about a sample.
 * @param comment what does not agree, and how that is known; needed for INCONSISTENT */
@Schema(name = "NewInspectionFinding")
record NewFinding(
        @NotNull FindingOutcome outcome,
        @Size(max = 2000)
                @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$")
                @Schema(nullable = true)
                String comment) {}
