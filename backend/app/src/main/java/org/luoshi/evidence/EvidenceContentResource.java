package org.luoshi.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
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
    private final Openings openings;
    private final CurrentActor current;

    EvidenceContentResource(EvidenceReading reading, EvidenceStore store, Openings openings, CurrentActor current) {
        this.reading = reading;
        this.store = store;
        this.openings = openings;
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
    @APIResponse(responseCode = "416", ref = "Problem416")
    public Response getEvidenceContent(
            @PathParam("id") String id,
            @HeaderParam("Range") String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Context HttpServerRequest request) {
        Evidence one = reading.shown(EvidenceReading.id(id), current.get());
        String tag = "\"" + one.sha256 + "\"";
        if (tag.equals(known)) {
            openings.note(one, current.get());
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        Optional<ByteRange> part = ByteRange.of(range, one.size);
        ByteRange sent = part.orElse(new ByteRange(0, one.size - 1));
        var response = Response.status(part.isPresent() ? 206 : 200)
                // who asks for the head alone would leave the stream open
                .entity(request.method() == HttpMethod.HEAD ? null : open(one, sent))
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

    // first the bytes, then the log, then the answer: nothing is noted that was not opened, nothing is shown that was
    // not noted
    private InputStream open(Evidence one, ByteRange sent) {
        InputStream content = store.get(one.objectKey, sent.first(), sent.length());
        try {
            openings.note(one, current.get());
            return content;
        } catch (RuntimeException notNoted) {
            try (content) {
                throw notNoted;
            } catch (IOException closing) {
                throw notNoted;
            }
        }
    }
}
