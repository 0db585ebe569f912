package org.luoshi.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** How long proofs were looked at (R8.1). */
@Path("/api/v1/evidence/{id}/viewings")
@Tag(name = "evidence")
@RunOnVirtualThread
class ViewingsResource {

    private final EvidenceReading reading;
    private final CurrentActor current;

    ViewingsResource(EvidenceReading reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    @POST
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
            operationId = "noteViewing",
            summary = "Note how long a proof was looked at; it stands on the responsibility card")
    @APIResponse(responseCode = "204", description = "It is in the log")
    public void note(@PathParam("id") String id, @Valid @NotNull Viewing body) {
        reading.viewed(EvidenceReading.id(id), body.seconds(), current.get());
    }
}
