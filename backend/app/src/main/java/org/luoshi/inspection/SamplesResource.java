package org.luoshi.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.luoshi.idempotency.Idempotent;
import org.luoshi.listing.Page;

/** The drawn samples of an inspection, calls and findings about them (R8.2). */
@Path("/api/v1/inspections/{id}/samples")
@Tag(name = "inspections")
@RunOnVirtualThread
class SamplesResource {

    private final Inspections inspections;
    private final Samples samples;
    private final SampleDetails details;
    private final SampleDesk desk;
    private final CurrentActor current;

    SamplesResource(
            Inspections inspections, Samples samples, SampleDetails details, SampleDesk desk, CurrentActor current) {
        this.inspections = inspections;
        this.samples = samples;
        this.details = details;
        this.desk = desk;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listSamples",
            summary = "The samples that the caller checks or oversees, by stratum, in the order drawn")
    public Page<SampleView> list(@PathParam("id") long id, @Valid @BeanParam SampleQuery query) {
        return samples.page(inspections.require(id, current.get()), query, current.get());
    }

    @GET
    @Path("/{sid}")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getSample",
            summary = "A sample with what was declared, proofs, calls and findings; nothing about who passed it")
    public SampleDetail get(@PathParam("id") long id, @PathParam("sid") long sample) {
        return details.of(id, sample, current.get());
    }

    @POST
    @Path("/{sid}/calls")
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "noteCall", summary = "Note a call about a sample; its number is kept sealed")
    @APIResponse(
            responseCode = "201",
            description = "noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SampleDetail.class)))
    public Response call(@PathParam("id") long id, @PathParam("sid") long sample, @NotNull @Valid NewCall body) {
        desk.call(id, sample, body, current.get());
        return created(id, sample);
    }

    @POST
    @Path("/{sid}/findings")
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "recordFinding",
            summary = "Record what was found; INCONSISTENT annuls the declaration and names who answers for it")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SampleDetail.class)))
    public Response find(@PathParam("id") long id, @PathParam("sid") long sample, @NotNull @Valid NewFinding body) {
        desk.find(id, sample, body, current.get());
        return created(id, sample);
    }

    private Response created(long id, long sample) {
        return Response.status(Response.Status.CREATED)
                .entity(details.of(id, sample, current.get()))
                .build();
    }
}
