package org.luoshi.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Form;

/** How many are drawn.
 * @param each from each stratum, or all of it where it has fewer
 * @param whole destinations of which every one is checked; each of them is a stratum of its own */
@Schema(name = "InspectionSizes")
public record Sizes(
        @NotNull @Min(1) @Max(10_000) Integer each, @NotNull @Size(max = 15) List<@NotNull Destination> whole) {

    private static final int EACH = 5;
    /** 其他录用, 自主创业 and 自由职业: what inspections find untrue most often. */
    private static final Set<Form> ALL_OF = EnumSet.of(Form.OTHER_HIRE, Form.STARTUP, Form.FREELANCE);

    static Sizes standard() {
        return new Sizes(
                EACH,
                Arrays.stream(Destination.values())
                        .filter(one -> ALL_OF.contains(one.form()))
                        .toList());
    }
}
