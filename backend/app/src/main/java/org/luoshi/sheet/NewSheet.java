package org.luoshi.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sheet to be prepared.
 * @param college code
 * @param week ISO week of the school's time */
@Schema(name = "NewWeeklySheet")
record NewSheet(
        @NotNull Integer cohort,
        @NotNull @Size(min = 1, max = 20) String college,
        @NotNull @Pattern(regexp = SheetWeek.PATTERN) @Schema(examples = "2026-W35") String week) {}
