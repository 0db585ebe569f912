package org.luoshi.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.access.WithinPeriod;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;

/** Runs that hold the log against tables and store (R6.1, R8.1). */
@Path("/api/v1/audit/verifications")
@Tag(name = "audit")
@RunOnVirtualThread
@WithinPeriod
class VerificationsResource {

    private final VerificationDesk desk;
    private final VerificationRuns runs;
    private final CurrentActor actor;

    VerificationsResource(VerificationDesk desk, VerificationRuns runs, CurrentActor actor) {
        this.desk = desk;
        this.runs = runs;
        this.actor = actor;
    }

    @POST
    @ResponseStatus(202)
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "startVerification", summary = "Begin to hold the log against tables and store")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; ask for it by its id",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    public VerificationView start() {
        return get(String.valueOf(desk.start(actor.get().subject(), Roles.OFFICE)));
    }

    @GET
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listVerifications", summary = "Runs of the verification, the newest first")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Page<VerificationView> list(@Valid @BeanParam PageRequest page) {
        return runs.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "getVerification", summary = "One run with what it found")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public VerificationView get(@PathParam("id") String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> runs.find(Long.parseLong(text)))
                .orElseThrow(() -> Problem.NOT_FOUND.because("没有这次核验。", "There is no such run."));
    }
}
