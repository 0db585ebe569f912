package org.luoshi.reconcile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** Lines of the list that somebody has worked off. */
@Path("/api/v1/cohorts/{year}/reconciliations/{id}/differences/{difference}/fixed")
@Tag(name = "reconciliation")
@RunOnVirtualThread
class FixedMarksResource {

    private final FixedMarkDesk desk;
    private final CurrentActor actor;

    FixedMarksResource(FixedMarkDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @PUT
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "markDifferenceFixed",
            summary = "Say that a difference is mended where it has to be",
            description = "It stays on the list, marked, until the next file; where that still has it, it is unmarked.")
    public DifferenceView mark(
            @PathParam("year") int year, @PathParam("id") long id, @PathParam("difference") long difference) {
        return desk.mark(year, id, difference, true, actor.get());
    }

    @DELETE
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(operationId = "unmarkDifferenceFixed", summary = "Take that back")
    public DifferenceView unmark(
            @PathParam("year") int year, @PathParam("id") long id, @PathParam("difference") long difference) {
        return desk.mark(year, id, difference, false, actor.get());
    }
}
