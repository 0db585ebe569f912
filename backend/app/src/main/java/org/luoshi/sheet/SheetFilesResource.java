package org.luoshi.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** A weekly sheet as a file: on paper, as a workbook, and the stored bytes themselves (R7.2). */
@Path("/api/v1/weekly-reports")
@Tag(name = "weekly sheets")
@RunOnVirtualThread
class SheetFilesResource {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SheetViews views;
    private final CurrentActor current;

    SheetFilesResource(SheetViews views, CurrentActor current) {
        this.views = views;
        this.current = current;
    }

    @GET
    @Path("/{id}/sheet.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "printWeeklySheet",
            summary = "The sheet on paper: tables, place for the seal, code and QR of its public page")
    @APIResponse(
            responseCode = "200",
            description = "A PDF with its font in it",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("id") long id, @Context HttpHeaders headers) {
        SheetView sheet = views.one(id, current.get());
        return file(new PrintedSheet(Language.of(headers)).of(sheet), PDF, sheet, "pdf");
    }

    @GET
    @Path("/{id}/sheet.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "exportWeeklySheet", summary = "The sheet as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(@PathParam("id") long id, @Context HttpHeaders headers) {
        SheetView sheet = views.one(id, current.get());
        return file(SheetWorkbook.of(sheet, Language.of(headers)), XLSX, sheet, "xlsx");
    }

    @GET
    @Path("/{id}/package.json")
    @Produces("application/json")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getSheetPackage",
            summary = "The stored bytes of what was confirmed last: canonical JSON, ids only")
    @APIResponse(
            responseCode = "200",
            description = "Bytes whose SHA-256 is that of the confirmation",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response bytes(@PathParam("id") long id) {
        return Response.ok(views.stored(id, current.get()), "application/json").build();
    }

    private static Response file(byte[] content, String type, SheetView sheet, String ending) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"weekly-sheet-" + sheet.college() + "-" + sheet.week() + "." + ending
                                + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
