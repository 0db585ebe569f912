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

/** The register of who answers for what inspections found untrue, and appeals against it (R8.2). */
@Path("/api/v1/responsibility")
@Tag(name = "responsibility register")
@RunOnVirtualThread
class RegisterResource {

    private final Register register;
    private final AppealDesk desk;
    private final CurrentActor current;

    RegisterResource(Register register, AppealDesk desk, CurrentActor current) {
        this.register = register;
        this.desk = desk;
        this.current = current;
    }

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
            operationId = "listResponsibility",
            summary =
                    "Who answers for what inspections found untrue, the newest first: for the office and inspectors all, for everybody else their own")
    public Page<RegisterEntryView> list(@Valid @BeanParam RegisterQuery query) {
        return register.page(query, current.get());
    }

    @POST
    @Path("/{id}/appeal")
    @Idempotent
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "appealResponsibility", summary = "Appeal against one's own entry, once")
    @APIResponse(
            responseCode = "201",
            description = "filed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegisterEntryView.class)))
    public Response appeal(@PathParam("id") long id, @NotNull @Valid NewAppeal body) {
        desk.appeal(id, body, current.get());
        return Response.status(Response.Status.CREATED)
                .entity(register.require(id, current.get()).view())
                .build();
    }

    @POST
    @Path("/{id}/appeal/decision")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "decideAppeal", summary = "Decide an appeal: granted, the entry no longer stands")
    public RegisterEntryView decide(@PathParam("id") long id, @NotNull @Valid AppealDecision body) {
        desk.decide(id, body, current.get());
        return register.require(id, current.get()).view();
    }
}
