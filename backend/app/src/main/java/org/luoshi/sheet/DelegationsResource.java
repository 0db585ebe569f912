package org.luoshi.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** Who acts for a leader, for a set time (R7.2). */
@Path("/api/v1/leader-delegations")
@Tag(name = "weekly sheets")
@RunOnVirtualThread
class DelegationsResource {

    private final Delegations delegations;
    private final CurrentActor current;

    DelegationsResource(Delegations delegations, CurrentActor current) {
        this.delegations = delegations;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listDelegations", summary = "Who acts for the leaders of a cohort's colleges, and when")
    public Page<DelegationView> list(
            @QueryParam("cohort") @NotNull Integer cohort, @Valid @BeanParam PageRequest page) {
        return delegations.page(cohort, page, current.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.LEADER, Roles.OFFICE})
    @Operation(operationId = "giveDelegation", summary = "Have another leader act for one's college, for a set time")
    @APIResponse(
            responseCode = "201",
            description = "given",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DelegationView.class)))
    public Response give(@NotNull @Valid NewDelegation body) {
        return Response.status(Response.Status.CREATED)
                .entity(delegations.give(body, current.get()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.OFFICE})
    @Operation(operationId = "endDelegation", summary = "End a delegation now")
    @APIResponse(responseCode = "204", description = "ended")
    public void end(@PathParam("id") long id) {
        delegations.end(id, current.get());
    }
}
