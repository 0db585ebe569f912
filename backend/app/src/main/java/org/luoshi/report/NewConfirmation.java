package org.luoshi.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the province answered.
 * @param kind the initial cut if none is named
 * @param number of the report that was looked at; refused where another one came meanwhile
 * @param confirmedOn day of the province's answer
 * @param reference number of its letter, or how else it is found again */
@Schema(name = "NewProvincialConfirmation")
record NewConfirmation(
        @Schema(nullable = true) ReportKind kind,
        @Schema(nullable = true) Integer number,
        @NotNull LocalDate confirmedOn,
        @NotNull
                @Size(min = 1, max = 100)
                @Pattern(regexp = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*")
                @Schema(examples = "湘教就〔2026〕12号")
                String reference) {

    ReportKind kindOrInitial() {
        return kind == null ? ReportKind.INITIAL : kind;
    }
}
