package org.luoshi.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The officer's confirmation, with what the college's own check came to (R5.2). */
@Schema(name = "WeeklySheetConfirmation")
record Confirmation(@NotNull @Valid Check selfCheck) {

    /** @param checked how many records were looked at again
     * @param corrected how many of them were returned or corrected */
    @Schema(name = "SelfCheckOutcome")
    record Check(
            @NotNull @Min(0) @Max(1_000_000) Integer checked, @NotNull @Min(0) @Max(1_000_000) Integer corrected) {}
}
