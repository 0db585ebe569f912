package org.luoshi.assignments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** Which classes and colleges staff serve (R4.2); it changes every year. */
@Path("/api/v1/assignments")
@Tag(name = "assignments")
@RunOnVirtualThread
class AssignmentsResource {

    private static final String STAFF_NUMBER = "[0-9A-Za-z._-]{1,32}";

    private final AssignmentDesk desk;
    private final CurrentActor actor;

    AssignmentsResource(AssignmentDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "listAssignments", summary = "Who serves whom in a cohort, by staff number and role")
    public Page<AssignmentView> list(
            @QueryParam("cohort") @NotNull Integer cohort, @Valid @BeanParam PageRequest page) {
        return desk.list(cohort, page);
    }

    @GET
    @Path("/gaps")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "listAssignmentGaps",
            summary = "Classes of a cohort that no counselor or class adviser reviews")
    public Page<ClassGapView> gaps(@QueryParam("cohort") @NotNull Integer cohort, @Valid @BeanParam PageRequest page) {
        return desk.gaps(cohort, page);
    }

    @PUT
    @Path("/{staffNumber}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "assign",
            summary = "Replace what a staff member holds in a cohort and role",
            description = "The staff number is that of their token. The role itself is given in the identity provider.")
    public AssignmentView assign(
            @PathParam("staffNumber") @Pattern(regexp = STAFF_NUMBER) String staffNumber,
            @Valid @NotNull AssignmentChange body) {
        return desk.replace(staffNumber, body, actor.get());
    }

    @DELETE
    @Path("/{staffNumber}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "unassign", summary = "Take away what a staff member holds in a cohort and role")
    @APIResponse(responseCode = "204", description = "They hold nothing there any more")
    public void unassign(
            @PathParam("staffNumber") @Pattern(regexp = STAFF_NUMBER) String staffNumber,
            @QueryParam("cohort") @NotNull Integer cohort,
            @QueryParam("role") @NotNull AssignableRole role) {
        desk.remove(staffNumber, cohort, role, actor.get());
    }
}
