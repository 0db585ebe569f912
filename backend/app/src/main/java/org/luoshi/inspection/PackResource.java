package org.luoshi.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.Actor;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** An inspection to take along: rows, proofs, entries of the log, and a page that checks all of it without a network (R8.2). */
@Path("/api/v1/inspections/{id}/pack.zip")
@Tag(name = "inspections")
@RunOnVirtualThread
class PackResource {

    private static final String ZIP = "application/zip";

    private final PackTaking taking;
    private final PackWriting writing;
    private final CurrentActor current;

    PackResource(PackTaking taking, PackWriting writing, CurrentActor current) {
        this.taking = taking;
        this.writing = writing;
        this.current = current;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "takeInspectionPack",
            summary = "Take the inspection along: rows, proofs, log, and a page that verifies them offline",
            description =
                    "Written as it is read. The taking stands in the log, and every row carries a watermark that names it."
                            + " A pack that broke off has no signed list of files, and its page says so.")
    @APIResponse(
            responseCode = "200",
            description = "A zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "429", ref = "Problem429")
    public Response take(@PathParam("id") long id) {
        Actor actor = current.get();
        Pack pack = taking.begin(id, actor);
        StreamingOutput body = out -> writing.write(pack, actor, out);
        return Response.ok(body, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inspection-" + id + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
