package org.luoshi.responsibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.Actor;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** Who answers for a graduate, on the page and on paper. */
@Path("/api/v1/graduates")
@Tag(name = "graduates")
@RunOnVirtualThread
class ResponsibilityResource {

    private static final String PDF = "application/pdf";

    private final Responsibility responsibility;
    private final CurrentActor current;
    private final Clock clock;

    ResponsibilityResource(Responsibility responsibility, CurrentActor current, Clock clock) {
        this.responsibility = responsibility;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/responsibility")
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
            operationId = "getResponsibility",
            summary =
                    "Who declared, confirmed, uploaded, opened, passed, returned and signed in which week, from the log alone (R8.1)")
    public ResponsibilityCard card(@PathParam("id") long id) {
        return responsibility.card(id, current.get());
    }

    @GET
    @Path("/{id}/responsibility.pdf")
    @Produces(PDF)
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "printResponsibility", summary = "The same on paper")
    @APIResponse(
            responseCode = "200",
            description = "A PDF with its font in it",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("id") long id, @Context HttpHeaders headers) {
        Actor actor = current.get();
        ResponsibilityCard card = responsibility.card(id, actor);
        byte[] file =
                new PrintedCard(Language.of(headers)).of(card, responsibility.graduate(id, actor), clock.instant());
        return Response.ok(file, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"responsibility-" + id + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
