package org.luoshi.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** The files themselves, byte for byte, with headers under which a browser cannot be made to run them. */
@Path("/api/v1/evidence/{id}/content")
@Tag(name = "evidence")
@RunOnVirtualThread
class EvidenceContentResource {

    private final EvidenceReading reading;
    private final EvidenceStore store;
    private final CurrentActor current;

    EvidenceContentResource(EvidenceReading reading, EvidenceStore store, CurrentActor current) {
        this.reading = reading;
        this.store = store;
        this.current = current;
    }

    @GET
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "getEvidenceContent", summary = "The file, whole or a range of it")
    @APIResponse(
            responseCode = "200",
            description = "the whole file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "the range that was asked for",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "unchanged, as evidence always is")
    @APIResponse(responseCode = "416", description = "outside of the file")
    public Response getEvidenceContent(
            @PathParam("id") String id,
            @HeaderParam("Range") String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        boolean first = range == null || range.startsWith("bytes=0-");
        Evidence one = reading.open(EvidenceReading.id(id), current.get(), first);
        String tag = "\"" + one.sha256 + "\"";
        if (tag.equals(known)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        Optional<ByteRange> part;
        try {
            part = ByteRange.of(range, one.size);
        } catch (ByteRange.Unsatisfiable e) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + one.size)
                    .build();
        }
        ByteRange sent = part.orElse(new ByteRange(0, one.size - 1));
        var response = Response.status(part.isPresent() ? 206 : 200)
                .entity(store.get(one.objectKey, sent.first(), sent.length()))
                .type(one.mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.inline(one.fileName));
        if (part.isPresent()) {
            response.header("Content-Range", "bytes " + sent.first() + "-" + sent.last() + "/" + one.size);
        }
        return response.build();
    }
}
