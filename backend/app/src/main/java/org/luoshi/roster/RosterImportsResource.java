package org.luoshi.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Repeats;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Language;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetUpload;

/** Roster files (R2.2): who is counted follows from these and from nothing else. */
@Path("/api/v1/cohorts/{year}")
@Tag(name = "roster")
@RunOnVirtualThread
class RosterImportsResource {

    static final String XLSX = SheetFile.XLSX;

    private final RosterDesk desk;
    private final Repeats repeats;
    private final CurrentActor actor;

    RosterImportsResource(RosterDesk desk, Repeats repeats, CurrentActor actor) {
        this.desk = desk;
        this.repeats = repeats;
        this.actor = actor;
    }

    @GET
    @Path("/roster-template.xlsx")
    @Produces({XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "getRosterTemplate", summary = "An empty roster file with every column explained")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response template(@PathParam("year") int year) throws IOException {
        return attachment(desk.template(year), "roster-template.xlsx");
    }

    @POST
    @Path("/roster-imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "importRoster",
            summary = "Hand in a roster file",
            description = "xlsx, or csv in UTF-8 or GBK. A file with a wrong row changes nothing unless acceptPartial; "
                    + "graduates whom the file does not name stay unless removeMissing with their exact number.")
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what the file would change",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RosterImportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken over",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RosterImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "More than 20,000 rows: it goes on in the background, see Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RosterImportView.class)))
    @APIResponse(
            responseCode = "422",
            description = "roster-rejected: nothing was changed",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RosterRejected.class)))
    public Response importRoster(
            @PathParam("year") int year,
            @Parameter(description = "Check the file and change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Take the right rows over although others are wrong; those keep their old values")
                    @QueryParam("acceptPartial")
                    @DefaultValue("false")
                    boolean acceptPartial,
            @Parameter(description = "Take graduates whom the file does not name off the roster")
                    @QueryParam("removeMissing")
                    @DefaultValue("false")
                    boolean removeMissing,
            @Parameter(description = "How many of them the caller saw, as a dry run reports it")
                    @QueryParam("expectedMissing")
                    @Min(0)
                    Integer expectedMissing,
            @RestForm("file") FileUpload file,
            @Context HttpHeaders headers) {
        RosterRequest request = new RosterRequest(year, dryRun, acceptPartial, removeMissing, expectedMissing);
        SheetUpload upload = SheetUpload.of(file);
        Locale language = Language.of(headers);
        Optional<String> key = repeats.key();
        if (key.isEmpty()) {
            return desk.handIn(request, upload, actor.get(), language, RosterImportsResource::answer);
        }
        Object[] content = {request, upload.name(), upload.sha256()};
        return repeats.<Response>once(
                key.get(),
                content,
                keep -> desk.handIn(request, upload, actor.get(), language, report -> keep.apply(answer(report))));
    }

    private static Response answer(RosterImportView report) {
        if (report.status() == RosterImportStatus.CHECKED) {
            return Response.ok(report).build();
        }
        URI location = URI.create("/api/v1/cohorts/" + report.cohort() + "/roster-imports/" + report.id());
        int status = report.status() == RosterImportStatus.RUNNING ? 202 : 201;
        return Response.status(status).location(location).entity(report).build();
    }

    @GET
    @Path("/roster-imports")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "listRosterImports",
            summary = "Roster files of a cohort, the newest first, without their errors")
    public Page<RosterImportView> list(
            @PathParam("year") int year, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return desk.list(year, page, Language.of(headers));
    }

    @GET
    @Path("/roster-imports/{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "getRosterImport", summary = "The report of one roster file, also while it is being read")
    public RosterImportView get(@PathParam("year") int year, @PathParam("id") long id, @Context HttpHeaders headers) {
        return desk.report(year, id, Language.of(headers));
    }

    @GET
    @Path("/roster-imports/{id}/errors.xlsx")
    @Produces({XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "getRosterErrors", summary = "The errors of one roster file as a spreadsheet")
    @APIResponse(
            responseCode = "200",
            description = "Row, column, what to do",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response errors(@PathParam("year") int year, @PathParam("id") long id, @Context HttpHeaders headers)
            throws IOException {
        return attachment(desk.errorSheet(year, id, Language.of(headers)), "roster-errors.xlsx");
    }

    private static Response attachment(byte[] sheet, String name) {
        return Response.ok(sheet, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
