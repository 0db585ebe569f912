package org.luoshi.retention;

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
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** What is held about me, and a copy of it. */
@Path("/api/v1/graduates")
@Tag(name = "graduates")
@RunOnVirtualThread
class MyDataResource {

    private static final String ZIP = "application/zip";

    private final DataExport export;
    private final CurrentActor current;

    MyDataResource(DataExport export, CurrentActor current) {
        this.export = export;
        this.current = current;
    }

    @GET
    @Path("/{id}/held-data")
    @RolesAllowed(Roles.GRADUATE)
    @Operation(operationId = "getHeldData", summary = "What is held about me, why, and until when (PIPL 17)")
    public HeldView held(@PathParam("id") long id) {
        return export.view(id, current.get());
    }

    @GET
    @Path("/{id}/data-export")
    @Produces(ZIP)
    @RolesAllowed(Roles.GRADUATE)
    @Operation(
            operationId = "exportData",
            summary = "Everything held about me: data.json and my proofs, in one zip (PIPL 45); it is logged")
    @APIResponse(
            responseCode = "200",
            description = "A zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(@PathParam("id") long id) {
        export.begin(id, current.get());
        StreamingOutput content = out -> export.write(id, out);
        return Response.ok(content, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"luoshi-my-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
