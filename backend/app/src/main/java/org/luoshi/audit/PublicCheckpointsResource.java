package org.luoshi.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The checkpoints that anybody may keep: whoever has an old one can tell whether the log was rewritten since. */
@Path("/api/v1/public/checkpoints")
@Tag(name = "public")
@RunOnVirtualThread
class PublicCheckpointsResource {

    private static final int SHOWN = 400;

    private final Checkpoints checkpoints;

    PublicCheckpointsResource(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPublicCheckpoints", summary = "The last 400 signed checkpoints, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CheckpointView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent")
    public Response list(@Context Request request) {
        List<CheckpointView> newest = checkpoints.newest(SHOWN);
        return cached(
                newest, newest.isEmpty() ? "none" : newest.getFirst().signedAt().toString(), request);
    }

    /** @param state equal as long as the answer is
     * @return the answer, or 304 to whoever has it */
    static Response cached(Object answer, String state, Request request) {
        EntityTag tag = new EntityTag(Integer.toHexString(state.hashCode()) + "-" + state.length());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(60);
        return (unchanged != null ? unchanged : Response.ok(answer, "application/json"))
                .tag(tag)
                .cacheControl(cache)
                .build();
    }
}
