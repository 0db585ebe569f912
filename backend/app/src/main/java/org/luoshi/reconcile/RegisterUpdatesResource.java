package org.luoshi.reconcile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.national.NationalRow;
import org.luoshi.national.NationalSheet;
import org.luoshi.spreadsheet.SheetFile;

/** What goes from here to the national register: the list of changes, and all that is verified in its layout. */
@Path("/api/v1/cohorts/{year}")
@Tag(name = "reconciliation")
@RunOnVirtualThread
class RegisterUpdatesResource {

    private final Backlog backlog;
    private final NationalExport export;
    private final CurrentActor current;

    RegisterUpdatesResource(Backlog backlog, NationalExport export, CurrentActor current) {
        this.backlog = backlog;
        this.export = export;
        this.current = current;
    }

    @GET
    @Path("/register-updates")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Transactional
    @Operation(
            operationId = "listRegisterUpdates",
            summary =
                    "Verified here and still to be changed in the national register, the longest waiting first (R5.3)")
    public BacklogView.OfPage updates(@PathParam("year") int year, @Valid @BeanParam BacklogQuery query) {
        return backlog.page(year, query, current.get());
    }

    @GET
    @Path("/national-export.xlsx")
    @Produces(SheetFile.XLSX)
    @RolesAllowed({Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "exportNational",
            summary = "All who count, with what is verified for them, in the register's layout of 32 columns; logged")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@PathParam("year") int year) {
        List<NationalRow> rows = export.take(year, current.get());
        StreamingOutput body = out -> NationalSheet.write("毕业生就业数据", rows.iterator(), out);
        return Response.ok(body, SheetFile.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"national-export-" + year + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
