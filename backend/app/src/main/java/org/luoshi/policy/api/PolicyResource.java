package org.luoshi.policy.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.Roles;
import org.luoshi.policy.NationalCodes;

/** The decree as data. The page draws its choices, upload boxes and statements from nothing else. */
@Path("/api/v1/policy")
@Tag(name = "policy")
@Produces(MediaType.APPLICATION_JSON)
class PolicyResource {

    /** @param cohort year of graduation whose national codes are wanted; without it the newest */
    @GET
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "policy",
            summary = "The decree as data: destinations, the proof each needs, statements, reasons and codes")
    public PolicyView policy(
            @Parameter(description = "Year of graduation; without it the newest codes", example = "2022")
                    @QueryParam("cohort")
                    @Min(1949)
                    @Max(2999)
                    Integer cohort) {
        return PolicyView.of(cohort, cohort == null ? NationalCodes.newest() : NationalCodes.of(cohort));
    }
}
