package org.luoshi.assistance;

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

/** The help ledger of one graduate, who reads it too (R5.4). */
@Path("/api/v1/graduates/{id}/assistance")
@Tag(name = "assistance")
@RunOnVirtualThread
class LedgerResource {

    private final Ledgers ledgers;
    private final AssistanceDesk desk;
    private final CurrentActor current;

    LedgerResource(Ledgers ledgers, AssistanceDesk desk, CurrentActor current) {
        this.ledgers = ledgers;
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
            operationId = "getHelpLedger",
            summary = "The help on record for one graduate, what was corrected included")
    public LedgerView get(@PathParam("id") long id) {
        return ledgers.view(id, current.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "recordAssistance",
            summary =
                    "Add to the help ledger; with replaces: correct an entry, take it back, or say how an offer ended")
    @APIResponse(
            responseCode = "201",
            description = "The ledger with the new entry",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LedgerView.class)))
    public Response record(@PathParam("id") long id, @NotNull @Valid NewAssistance body) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.record(id, body, current.get()))
                .build();
    }
}
