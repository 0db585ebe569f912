package org.luoshi.concern;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.listing.Page;

/** Protected reports of a breach of the four no's (R6.2): past class and college, the sender hidden from everybody. */
@Path("/api/v1/concerns")
@Tag(name = "concerns")
@RunOnVirtualThread
class ConcernsResource {

    private final ConcernDesk desk;
    private final Concerns concerns;
    private final CurrentActor current;

    ConcernsResource(ConcernDesk desk, Concerns concerns, CurrentActor current) {
        this.desk = desk;
        this.concerns = concerns;
        this.current = current;
    }

    // not @Idempotent: that would keep the text beside the account
    @POST
    @RolesAllowed(Roles.GRADUATE)
    @Operation(operationId = "fileConcern", summary = "Report a breach of the four no's in confidence")
    @APIResponse(
            responseCode = "201",
            description = "taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConcernView.class)))
    public Response fileConcern(
            @NotNull @Valid NewConcern body,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{1,100}") String key) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.file(body, key, current.get()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.GRADUATE, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listConcerns",
            summary =
                    "A graduate's own concerns with their answers; for the office and inspectors all, without a sender")
    public Page<ConcernView> listConcerns(@BeanParam @Valid ConcernQuery query) {
        return concerns.page(query, current.get());
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "resolveConcern", summary = "Answer a concern; the sender reads it")
    public ConcernView resolveConcern(@PathParam("id") String id, @NotNull @Valid ConcernResolution body) {
        return desk.resolve(id, body, current.get());
    }
}
