package org.luoshi.risk;

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
import org.luoshi.access.WithinPeriod;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.listing.Page;

/** Employers of whom the office knows that many graduates go there. */
@Path("/api/v1/risk/known-employers")
@Tag(name = "risk")
@RunOnVirtualThread
@WithinPeriod
class KnownEmployersResource {

    private final KnownEmployerDesk desk;
    private final KnownEmployers employers;
    private final CurrentActor current;

    KnownEmployersResource(KnownEmployerDesk desk, KnownEmployers employers, CurrentActor current) {
        this.desk = desk;
        this.employers = employers;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listKnownEmployers", summary = "The employers that the office knows")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Page<KnownEmployerView> listKnownEmployers(@BeanParam @Valid KnownEmployerQuery query) {
        return employers.page(query);
    }

    @POST
    @RolesAllowed(Roles.OFFICE)
    @Idempotent
    @Operation(
            operationId = "addKnownEmployer",
            summary = "Say that an employer is known; its declarations leave all clusters, their flags are explained")
    @APIResponse(
            responseCode = "201",
            description = "added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KnownEmployerView.class)))
    public Response addKnownEmployer(@NotNull @Valid KnownEmployerEdit body) {
        KnownEmployerView added = desk.add(body, current.get());
        return Response.created(URI.create("/api/v1/risk/known-employers/" + added.id()))
                .entity(added)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "changeKnownEmployer", summary = "Change name, credit code or reason")
    public KnownEmployerView changeKnownEmployer(@PathParam("id") long id, @NotNull @Valid KnownEmployerEdit body) {
        return desk.change(id, body, current.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "removeKnownEmployer", summary = "The employer is no longer taken for granted")
    public void removeKnownEmployer(@PathParam("id") long id) {
        desk.remove(id, current.get());
    }
}
