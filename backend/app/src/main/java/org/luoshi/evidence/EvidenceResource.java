package org.luoshi.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.idempotency.Repeats;

/** The proof of a declaration: handing in and listing. */
@Path("/api/v1/declarations")
@Tag(name = "evidence")
@RunOnVirtualThread
class EvidenceResource {

    private final EvidenceDesk desk;
    private final EvidenceReading reading;
    private final UploadBudget budget;
    private final EvidenceSettings settings;
    private final Repeats repeats;
    private final CurrentActor current;

    EvidenceResource(
            EvidenceDesk desk,
            EvidenceReading reading,
            UploadBudget budget,
            EvidenceSettings settings,
            Repeats repeats,
            CurrentActor current) {
        this.desk = desk;
        this.reading = reading;
        this.budget = budget;
        this.settings = settings;
        this.repeats = repeats;
        this.current = current;
    }

    @POST
    @Path("/{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "uploadEvidence", summary = "Hand in a file for a slot of a draft")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = EvidenceForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
    public Response uploadEvidence(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long contentLength,
            InputStream body) {
        long declarationId = EvidenceReading.id(id);
        Optional<String> key = repeats.key();
        // what was answered before is answered again, whatever became of the declaration since
        if (key.isEmpty() || !repeats.known(key.get())) {
            desk.mayUpload(declarationId, current.get());
        }
        long announced = contentLength == null ? -1 : contentLength;
        // the head of a multipart request is small; twice the limit is hopeless whatever is in it
        if (announced > 2L * settings.maxBytes()) {
            throw Upload.tooLarge(settings.maxBytes());
        }
        try (var place = budget.reserve(announced)) {
            Upload upload = Upload.read(contentType, announced, body, place.room(), settings.maxBytes());
            if (key.isEmpty()) {
                return desk.add(declarationId, upload, current.get(), this::created);
            }
            Object[] content = {upload.kind(), upload.fileName(), upload.sha256()};
            return repeats.<Response>once(
                    key.get(),
                    content,
                    keep -> desk.add(declarationId, upload, current.get(), one -> keep.apply(created(one))));
        }
    }

    @POST
    @Path("/{id}/links")
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Idempotent
    @Operation(operationId = "addEvidenceLink", summary = "Hand in a link, such as that of a shop (R3.7c)")
    @APIResponse(
            responseCode = "201",
            description = "taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceView.class)))
    public Response addEvidenceLink(@PathParam("id") String id, @NotNull @Valid NewLink body) {
        return created(desk.addLink(EvidenceReading.id(id), body.kind(), body.url(), current.get()));
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "listEvidence", summary = "The evidence of a declaration")
    @Transactional
    public List<EvidenceView> listEvidence(@PathParam("id") String id) {
        return reading.of(EvidenceReading.id(id), current.get());
    }

    private Response created(Evidence added) {
        return Response.created(URI.create("/api/v1/evidence/" + added.id + "/content"))
                .entity(reading.view(added, current.get()))
                .build();
    }
}
