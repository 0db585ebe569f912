package org.luoshi.reconcile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Language;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetUpload;

/** Earlier years, imported from the national register and marked so wherever they are shown. */
@Path("/api/v1/imported-years")
@Tag(name = "reconciliation")
@RunOnVirtualThread
class ImportedYearsResource {

    private static final int AT_A_TIME = 1000;

    private final ImportYearDesk desk;
    private final ImportedYears years;
    private final CurrentActor current;

    ImportedYearsResource(ImportYearDesk desk, ImportedYears years, CurrentActor current) {
        this.desk = desk;
        this.years = years;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "listImportedYears",
            summary = "Earlier years as the national register had them: imported, never verified")
    public ImportedYearView.All list() {
        return years.all(current.get());
    }

    @POST
    @Path("/{year}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "importYear",
            summary = "Take an earlier year over from an export of the national register",
            description =
                    "No name and no number of anybody is kept of it. The log has the file's digest. A year that is a cohort"
                            + " here is refused.")
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportedYearView.class)))
    @APIResponse(
            responseCode = "422",
            description = "register-rejected: the file cannot be read, or its columns cannot be told apart",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RegisterRejected.class)))
    public Response take(
            @PathParam("year") int year, @RestForm("file") FileUpload file, @RestForm("mapping") String mapping) {
        ImportedYearView made = desk.take(year, mapping, SheetUpload.of(file), current.get());
        return Response.created(URI.create("/api/v1/imported-years/" + year))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{year}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "undoImportedYear", summary = "Take such an import back as a whole")
    public void undo(@PathParam("year") int year) {
        desk.undo(year, current.get());
    }

    @GET
    @Path("/{year}/records")
    @RolesAllowed({Roles.OFFICER, Roles.OFFICE})
    @Operation(operationId = "listImportedRecords", summary = "The records of such a year, each marked as imported")
    public ImportedYearView.OfPage records(@PathParam("year") int year, @Valid @BeanParam PageRequest page) {
        List<ImportedYearView.OfRow> items = years.records(year, page.offset(), page.size);
        return new ImportedYearView.OfPage(items, years.require(year).rowCount, page.page, page.size);
    }

    @GET
    @Path("/{year}/records.xlsx")
    @Produces(SheetFile.XLSX)
    @RolesAllowed({Roles.OFFICER, Roles.OFFICE})
    @Operation(operationId = "exportImportedRecords", summary = "The same whole, as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "The workbook; every line says that it is imported",
            content =
                    @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@PathParam("year") int year, @Context HttpHeaders headers) {
        Locale language = Language.of(headers);
        years.require(year);
        StreamingOutput body =
                out -> ImportedYearSheet.write(year, from -> years.records(year, from, AT_A_TIME), language, out);
        return Response.ok(body, SheetFile.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"imported-" + year + ".xlsx\"")
                .build();
    }
}
