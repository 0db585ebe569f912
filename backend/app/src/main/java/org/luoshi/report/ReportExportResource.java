package org.luoshi.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** The file that goes to the province (R9.1). */
@Path("/api/v1/cohorts/{year}/provincial-report/export.xlsx")
@Tag(name = "provincial report")
@RunOnVirtualThread
class ReportExportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportExport export;
    private final CurrentActor current;

    ReportExportResource(ReportExport export, CurrentActor current) {
        this.export = export;
        this.current = current;
    }

    @GET
    @Produces(XLSX)
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "exportProvincialReport",
            summary = "A frozen report in the national layout of 32 columns, with figures in both groupings; logged")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response file(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number,
            @Context HttpHeaders headers) {
        ReportExport.File file = export.take(year, kind, number, current.get());
        var language = Language.of(headers);
        StreamingOutput body = out -> ReportWorkbook.steady(file, language, out);
        return Response.ok(body, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
