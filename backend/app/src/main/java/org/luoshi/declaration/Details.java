package org.luoshi.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a graduate states about a destination beside its proof. Which of these are asked for is {@code policy.Destination.fields()}.
 * @param nationalCode narrows the destination to one of its codes in the national register
 * @param monthlyPay yuan a month */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Details")
public record Details(
        @Valid Employer employer,
        LocalDate signedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        @Min(0) @Max(10_000_000) Integer monthlyPay,
        @Size(max = 200) @Pattern(regexp = ONE_LINE) String schoolName,
        @Size(max = 100) @Pattern(regexp = ONE_LINE) String country,
        @Size(max = 200) @Pattern(regexp = ONE_LINE) String programme,
        @Size(max = 1000) @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$") String workDescription,
        @Size(max = 20) @Pattern(regexp = ONE_LINE) String nationalCode) {

    /** Nothing but characters that print. */
    static final String ONE_LINE = "^[^\\x00-\\x1f\\x7f-\\x9f]*$";

    public static final Details NONE = new Details(null, null, null, null, null, null, null, null, null, null);
}
