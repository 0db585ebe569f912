package org.luoshi.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** Reminders to those who have not declared. */
@Path("/api/v1/urgings")
@Tag(name = "notifications")
@RunOnVirtualThread
class UrgingsResource {

    private final UrgingDesk desk;
    private final CurrentActor actor;

    UrgingsResource(UrgingDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    // no idempotency key here: nobody is reminded twice a day, and the answer lists who was already
    @POST
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(
            operationId = "urgeGraduates",
            summary = "Ask graduates who have handed nothing in to declare",
            description = "Each is told at most once a day; the answer lists each outcome.")
    public UrgingOutcome urge(@NotNull @Valid Urging body, @Context HttpHeaders headers) {
        return desk.urge(body, actor.get(), Language.of(headers));
    }
}
