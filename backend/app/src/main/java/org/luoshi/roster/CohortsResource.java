package org.luoshi.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** Cohorts, their dates, and the colleges, majors and classes that their rosters name. */
@Path("/api/v1/cohorts")
@Tag(name = "cohorts")
@RunOnVirtualThread
class CohortsResource {

    private final CohortDesk desk;
    private final Colleges colleges;
    private final CurrentActor actor;

    CohortsResource(CohortDesk desk, Colleges colleges, CurrentActor actor) {
        this.desk = desk;
        this.colleges = colleges;
        this.actor = actor;
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
    @Operation(operationId = "listCohorts", summary = "All cohorts, the newest first")
    public Page<CohortView> list(@Valid @BeanParam PageRequest page) {
        return desk.list(page);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "createCohort", summary = "Open a cohort")
    @APIResponse(
            responseCode = "201",
            description = "The new cohort",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CohortView.class)))
    public Response create(@Valid @NotNull NewCohort body) {
        CohortView created = desk.create(body, actor.get());
        return Response.created(URI.create("/api/v1/cohorts/" + created.year()))
                .entity(created)
                .build();
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "getCohort", summary = "One cohort")
    public CohortView get(@PathParam("year") int year) {
        return CohortView.of(desk.require(year));
    }

    @PATCH
    @Path("/{year}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "changeCohort", summary = "Change the dates of a cohort")
    public CohortView change(@PathParam("year") int year, @Valid @NotNull CohortChange body) {
        return desk.change(year, body, actor.get());
    }

    @GET
    @Path("/{year}/colleges")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listColleges",
            summary = "The colleges of a cohort with their majors and classes, as far as the caller sees graduates of"
                    + " them")
    public Page<CollegeView> colleges(@PathParam("year") int year, @Valid @BeanParam PageRequest page) {
        desk.require(year);
        return colleges.list(year, actor.get(), page);
    }
}
