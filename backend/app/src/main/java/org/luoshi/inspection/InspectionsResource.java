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
import jakarta.ws.rs.QueryParam;
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
import org.luoshi.listing.PageRequest;

/** Inspections: announced, committed, drawn, closed; or withdrawn before any of the others (R8.2). */
@Path("/api/v1/inspections")
@Tag(name = "inspections")
@RunOnVirtualThread
class InspectionsResource {

    private final InspectionDesk desk;
    private final WithdrawalDesk withdrawals;
    private final Inspections inspections;
    private final Committed committed;
    private final CurrentActor current;

    InspectionsResource(
            InspectionDesk desk,
            WithdrawalDesk withdrawals,
            Inspections inspections,
            Committed committed,
            CurrentActor current) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.inspections = inspections;
        this.committed = committed;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "announceInspection", summary = "Announce an inspection with its period and its strata")
    @APIResponse(
            responseCode = "201",
            description = "announced",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InspectionView.class)))
    public Response announce(@NotNull @Valid NewInspection body) {
        long id = desk.announce(body, current.get());
        return Response.status(Response.Status.CREATED)
                .entity(inspections.view(id, current.get()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listInspections", summary = "Inspections, the newest first")
    public Page<InspectionView> list(@QueryParam("cohort") Integer cohort, @Valid @BeanParam PageRequest page) {
        return inspections.page(cohort, page, current.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "getInspection", summary = "An inspection")
    public InspectionView get(@PathParam("id") long id) {
        return inspections.view(id, current.get());
    }

    // not @Idempotent: what it reads before would stand before the position of the log
    @POST
    @Path("/{id}/commitment")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "commitPopulation",
            summary = "Fix what can be drawn: the Merkle root of the population at a position of the log")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public InspectionView commit(@PathParam("id") long id) {
        desk.commit(id, current.get());
        return inspections.view(id, current.get());
    }

    @POST
    @Path("/{id}/draw")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "drawSamples",
            summary = "Give the seed: the sample follows from it and the committed root, once")
    public InspectionView draw(@PathParam("id") long id, @NotNull @Valid Draw body) {
        desk.draw(id, body.seed(), current.get());
        return inspections.view(id, current.get());
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "closeInspection", summary = "End an inspection: nothing is called or found any more")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public InspectionView close(@PathParam("id") long id) {
        desk.close(id, current.get());
        return inspections.view(id, current.get());
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "withdrawInspection",
            summary = "Withdraw an inspection that was announced by mistake, until its population is committed")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public InspectionView withdraw(@PathParam("id") long id, @NotNull @Valid Withdrawal body) {
        withdrawals.withdraw(id, body, current.get());
        return inspections.view(id, current.get());
    }

    @GET
    @Path("/{id}/population.json")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getPopulation",
            summary =
                    "The committed leaves, ids and digests only, with root, seed and sample: all that is needed to derive it again")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public PopulationView population(@PathParam("id") long id) {
        return committed.of(id, current.get());
    }
}
