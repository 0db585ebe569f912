package org.luoshi.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys by which anybody checks the checkpoints. */
@Path("/api/v1/public/signing-keys")
@Tag(name = "public")
@RunOnVirtualThread
class PublicKeysResource {

    private final SchoolKeys keys;

    PublicKeysResource(SchoolKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSigningKeys",
            summary = "Public keys of the log with the time each served, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = SigningKeyView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent")
    public Response list(@Context Request request) {
        List<SigningKeyView> all = keys.all();
        return PublicCheckpointsResource.cached(all, all.toString(), request);
    }
}
