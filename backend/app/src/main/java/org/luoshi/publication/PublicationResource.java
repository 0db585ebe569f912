package org.luoshi.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Publishing a rate that the province confirmed (R9.2). */
@Path("/api/v1/cohorts/{year}/publication")
@Tag(name = "provincial report")
@RunOnVirtualThread
class PublicationResource {

    private final Publishing publishing;
    private final CurrentActor current;

    PublicationResource(Publishing publishing, CurrentActor current) {
        this.publishing = publishing;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "publishRate",
            summary = "Publish the rate of the last report that the province confirmed, with a checkpoint of the log")
    @APIResponse(
            responseCode = "201",
            description = "published",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicationView.class)))
    public Response publish(@PathParam("year") int year, @NotNull @Valid NewPublication body) {
        publishing.publish(year, body.kindOrInitial(), current.get());
        return Response.status(Response.Status.CREATED)
                .entity(publishing.state(year))
                .build();
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "getPublication", summary = "What of a cohort is published, and what can be")
    public PublicationView get(@PathParam("year") int year) {
        return publishing.state(year);
    }
}
