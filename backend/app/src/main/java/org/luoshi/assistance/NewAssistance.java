package org.luoshi.assistance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further entry of the help ledger.
 * @param on the school's day on which it happened, today at the latest
 * @param employer of an OFFER, which needs one
 * @param text words for colleagues and the graduate, who reads them too
 * @param intention of an INTENTION, which needs one
 * @param outcome of an OFFER; OPEN where it is left out
 * @param replaces id of the entry whose place this one takes: it was wrong, or the outcome of the offer is known now
 * @param withdrawn that entry should not have been made; needs a text that says why */
@Schema(name = "NewAssistance")
public record NewAssistance(
        @NotNull HelpKind kind,
        @NotNull @Schema(examples = "2022-06-01") LocalDate on,
        @Size(max = 100) @Pattern(regexp = PRINTABLE) @Schema(nullable = true) String employer,
        @Size(max = 500) @Pattern(regexp = PRINTABLE) @Schema(nullable = true) String text,
        @Schema(nullable = true) Intention intention,
        @Schema(nullable = true) OfferOutcome outcome,
        @Pattern(regexp = "[1-9][0-9]{0,17}") @Schema(nullable = true) String replaces,
        @Schema(nullable = true) Boolean withdrawn) {

    private static final String PRINTABLE = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$";
}
