package org.luoshi.assistance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** What each graduate in difficulty is to get at least. */
@Path("/api/v1/cohorts/{year}/assistance-targets")
@Tag(name = "assistance")
@RunOnVirtualThread
class TargetsResource {

    private final TargetsDesk desk;
    private final CurrentActor actor;

    TargetsResource(TargetsDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getAssistanceTargets",
            summary = "What each graduate in difficulty is to get at least, and when somebody is reminded (R5.4)")
    public AssistanceTargetsView get(@PathParam("year") int year) {
        return desk.view(year);
    }

    @PUT
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "changeAssistanceTargets", summary = "Set other targets of help for a cohort")
    public AssistanceTargetsView change(
            @PathParam("year") int year, @Valid @NotNull AssistanceTargetsView.Change body) {
        return desk.change(year, body, actor.get());
    }
}
