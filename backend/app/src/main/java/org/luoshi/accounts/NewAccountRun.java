package org.luoshi.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose accounts are wanted.
 * @param college code of a college, null for all
 * @param classKey key of a class, null for all; of graduates only */
@Schema(name = "NewAccountRun")
record NewAccountRun(
        @NotNull Integer cohort,
        @NotNull AccountKind kind,
        @Size(max = 20) @Schema(nullable = true) String college,
        @Size(max = 121) @Schema(nullable = true, examples = "01/机电2201班") String classKey) {}
