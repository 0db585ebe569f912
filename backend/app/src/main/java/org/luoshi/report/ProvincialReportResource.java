package org.luoshi.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** The report to the province (R9.1): looked over, frozen, confirmed, in this order only. */
@Path("/api/v1/cohorts/{year}/provincial-report")
@Tag(name = "provincial report")
@RunOnVirtualThread
class ProvincialReportResource {

    private final ReportFreezing freezing;
    private final ConfirmationDesk confirmations;
    private final ReportChecking checking;
    private final ReportViews views;
    private final ReportVerification verification;
    private final CurrentActor current;

    ProvincialReportResource(
            ReportFreezing freezing,
            ConfirmationDesk confirmations,
            ReportChecking checking,
            ReportViews views,
            ReportVerification verification,
            CurrentActor current) {
        this.freezing = freezing;
        this.confirmations = confirmations;
        this.checking = checking;
        this.views = views;
        this.verification = verification;
        this.current = current;
    }

    // not @Idempotent: what it reads before would stand before the position of the log
    @POST
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "freezeCohort",
            summary =
                    "Freeze a cohort for the province, or correct what was frozen, with a reason, by a further package")
    @APIResponse(
            responseCode = "201",
            description = "frozen",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    public Response freeze(@PathParam("year") int year, @NotNull @Valid NewReport body) {
        freezing.freeze(year, body, current.get());
        return Response.status(Response.Status.CREATED).entity(views.of(year)).build();
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "getProvincialReport",
            summary = "The checks before a freeze, what was frozen, and what comes next")
    public ReportView get(@PathParam("year") int year) {
        return views.of(year);
    }

    @GET
    @Path("/checks/{check}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "listReportFindings", summary = "What one check found, line by line")
    public Page<FindingView> findings(
            @PathParam("year") int year, @PathParam("check") ReportCheck check, @Valid @BeanParam PageRequest page) {
        return checking.lines(year, check, page);
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "confirmProvincialReport", summary = "Enter that the province confirmed the last report")
    public ReportView confirm(@PathParam("year") int year, @NotNull @Valid NewConfirmation body) {
        confirmations.confirm(year, body, current.get());
        return views.of(year);
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "verifyProvincialReport",
            summary = "Check a stored report: worked out again from the log, root, store, sheets, rows and signature")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public ReportVerificationView verify(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number) {
        return verification.verify(year, kind, number);
    }

    @GET
    @Path("/package.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "getReportPackage",
            summary = "The stored bytes of a report: canonical JSON, ids and digests only")
    @APIResponse(
            responseCode = "200",
            description = "Bytes whose SHA-256 is that of the report",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response bytes(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number) {
        return Response.ok(views.stored(year, kind, number), "application/json").build();
    }
}
