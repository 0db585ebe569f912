package org.luoshi.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** How reviews were done, for those who did them and for the office; never beside a rate (三不得). */
@Path("/api/v1/statistics/review-quality")
@Tag(name = "statistics")
@RunOnVirtualThread
class ReviewQualityResource {

    private final CurrentActor current;
    private final ReviewQuality quality;

    ReviewQualityResource(CurrentActor current, ReviewQuality quality) {
        this.current = current;
        this.quality = quality;
    }

    @GET
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "reviewQuality",
            summary = "Accuracy and timeliness of reviews: one's own, and all of them for the office")
    public ReviewQualityView reviewQuality(
            @QueryParam("cohort") @NotNull @Parameter(description = "Year of graduation", example = "2022")
                    Integer cohort)
            throws SQLException {
        return quality.of(cohort, current.get());
    }
}
