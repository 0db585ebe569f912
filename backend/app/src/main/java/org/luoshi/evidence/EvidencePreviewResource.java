package org.luoshi.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.WebProblems;

/** What viewers show of a file: its pixels without what a camera noted beside them. Made for each answer and kept nowhere; the file itself stays
 * as it was handed in. */
@Path("/api/v1/evidence/{id}/preview")
@Tag(name = "evidence")
@RunOnVirtualThread
class EvidencePreviewResource {

    private final EvidenceReading reading;
    private final EvidenceStore store;
    private final PreviewBudget budget;
    private final Openings openings;
    private final CurrentActor current;

    EvidencePreviewResource(
            EvidenceReading reading,
            EvidenceStore store,
            PreviewBudget budget,
            Openings openings,
            CurrentActor current) {
        this.reading = reading;
        this.store = store;
        this.budget = budget;
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
    @Operation(
            operationId = "getEvidencePreview",
            summary = "The file as viewers show it: the same pixels, without place, time and device of a camera")
    @APIResponse(
            responseCode = "200",
            description = "the preview, of the type and length of the file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "unchanged, as evidence always is")
    public Response getEvidencePreview(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Evidence one = reading.shown(EvidenceReading.id(id), current.get());
        String tag = Preview.tag(one);
        if (tag.equals(known)) {
            openings.note(one, current.get());
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        byte[] shown = shown(one);
        openings.note(one, current.get());
        return Response.ok(shown)
                .type(one.mediaType)
                .header(HttpHeaders.ETAG, tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.inline(one.fileName))
                .build();
    }

    private byte[] shown(Evidence one) {
        int length = Math.toIntExact(one.size);
        try (PreviewBudget.Share share = budget.reserve(length);
                InputStream content = store.get(one.objectKey, 0, length)) {
            byte[] shown = content.readNBytes(length);
            Preview.make(shown, shown.length, one.mediaType);
            return shown;
        } catch (IOException broken) {
            throw WebProblems.unavailable("store");
        }
    }
}
