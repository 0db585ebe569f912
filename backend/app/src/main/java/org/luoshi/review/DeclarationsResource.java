package org.luoshi.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.listing.Page;

/** Declarations: drafts are made, changed and deleted here; everything else about them is a step. */
@Path("/api/v1/declarations")
@Tag(name = "declarations")
@RunOnVirtualThread
class DeclarationsResource {

    private final DraftDesk drafts;
    private final DeclarationReading reading;
    private final CurrentActor current;

    DeclarationsResource(DraftDesk drafts, DeclarationReading reading, CurrentActor current) {
        this.drafts = drafts;
        this.reading = reading;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "createDeclaration", summary = "Make a draft, for oneself or on behalf of a graduate")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeclarationView.class)))
    public Response createDeclaration(@NotNull @Valid NewDeclaration body) {
        DeclarationView view = drafts.create(body, current.get());
        return Response.created(URI.create("/api/v1/declarations/" + view.id()))
                .entity(view)
                .build();
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
    @Operation(operationId = "listDeclarations", summary = "Declarations within one's scope, newest first")
    public Page<DeclarationView> listDeclarations(@BeanParam @Valid DeclarationQuery query) {
        return reading.list(query, current.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "getDeclaration", summary = "One declaration, with what the reader may do now")
    public DeclarationView getDeclaration(@PathParam("id") String id) {
        return reading.one(Ids.of(id), current.get());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "editDeclaration", summary = "Replace the content of a draft")
    public DeclarationView editDeclaration(@PathParam("id") String id, @NotNull @Valid DeclarationEdit body) {
        return drafts.edit(Ids.of(id), body, current.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "deleteDeclaration", summary = "Delete a draft that was never submitted")
    public void deleteDeclaration(@PathParam("id") String id, @QueryParam("version") Integer version) {
        drafts.delete(Ids.of(id), version, current.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "getDeclarationHistory", summary = "Every step it took, oldest first")
    public Page<HistoryStep> getDeclarationHistory(@PathParam("id") String id) {
        return reading.history(Ids.of(id), current.get());
    }
}
