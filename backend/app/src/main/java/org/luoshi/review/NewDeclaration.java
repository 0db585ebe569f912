package org.luoshi.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Details;
import org.luoshi.policy.Destination;

/** A draft to be made.
 * @param cohort year of graduation
 * @param graduateId for whom staff enter it; a graduate leaves it out
 * @param destination may be left out with {@code copyOf}: then that of the earlier one
 * @param details may be left out, or filled in later: complete only when submitted
 * @param copyOf id of an earlier declaration of the same graduate whose details and evidence are taken along */
@Schema(name = "NewDeclaration")
public record NewDeclaration(
        @NotNull Integer cohort,
        @Pattern(regexp = ID) String graduateId,
        Destination destination,
        @Valid Details details,
        @Pattern(regexp = ID) String copyOf) {

    static final String ID = "[0-9]{1,18}";
}
