package org.luoshi.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Weekly sheets: prepared and confirmed by the officer (R7.2). */
@Path("/api/v1/weekly-reports")
@Tag(name = "weekly sheets")
@RunOnVirtualThread
class WeeklySheetsResource {

    private final SheetDesk desk;
    private final SheetConfirming confirming;
    private final SheetViews views;
    private final SheetLists lists;
    private final DriftViews drift;
    private final SheetVerification verification;
    private final CurrentActor current;

    WeeklySheetsResource(
            SheetDesk desk,
            SheetConfirming confirming,
            SheetViews views,
            SheetLists lists,
            DriftViews drift,
            SheetVerification verification,
            CurrentActor current) {
        this.desk = desk;
        this.confirming = confirming;
        this.views = views;
        this.lists = lists;
        this.drift = drift;
        this.verification = verification;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "prepareWeeklySheet", summary = "Prepare the sheet of one's college for a week")
    @APIResponse(
            responseCode = "201",
            description = "prepared",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SheetView.class)))
    public Response prepare(@NotNull @Valid NewSheet body) {
        long id = desk.prepare(body, current.get());
        return Response.status(Response.Status.CREATED)
                .entity(views.one(id, current.get()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listWeeklySheets", summary = "Weekly sheets, the newest first")
    public Page<SheetBrief> list(@Valid @BeanParam SheetQuery query) {
        return lists.page(query, current.get());
    }

    @GET
    @Path("/due")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listSheetsDue",
            summary = "How each college stands with the sheet of a week, this one if none is named")
    public DueView due(
            @QueryParam("cohort") @NotNull Integer cohort,
            @QueryParam("week") @Pattern(regexp = SheetWeek.PATTERN) String week) {
        return lists.due(cohort, week, current.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getWeeklySheet",
            summary = "A sheet: figures that move until it is confirmed, and never afterwards")
    public SheetView get(@PathParam("id") long id) {
        return views.one(id, current.get());
    }

    // not @Idempotent: what it reads before would stand before the position of the log
    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "confirmWeeklySheet",
            summary =
                    "Confirm a sheet with the outcome of the self-check: its content is frozen at a position of the log")
    public SheetView confirm(@PathParam("id") long id, @NotNull @Valid Confirmation body) {
        return confirming.confirm(id, body, current.get());
    }

    @GET
    @Path("/{id}/drift")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getSheetDrift",
            summary =
                    "What no longer stands of the last signed sheet, or of this one once it is signed, and who is behind it")
    public DriftView drift(@PathParam("id") long id) {
        return drift.of(id, current.get());
    }

    @POST
    @Path("/{id}/drift/explanations")
    @Idempotent
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "explainDrift",
            summary =
                    "Say why something that was signed no longer stands: one line, or several that have the same reason")
    public DriftView explain(@PathParam("id") long id, @NotNull @Valid NewExplanation body) {
        desk.explain(id, body.lines(), body.explanation(), current.get());
        return drift.of(id, current.get());
    }

    @GET
    @Path("/{id}/verification")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "verifyWeeklySheet",
            summary = "Check the stored sheet: worked out again from the log, root, store and signature")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public VerificationView verify(@PathParam("id") long id) {
        return verification.verify(id, current.get());
    }
}
