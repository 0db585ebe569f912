package org.luoshi.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.access.WithinPeriod;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;

/** The log, its checkpoints and proofs (R8.1). */
@Path("/api/v1/audit")
@Tag(name = "audit")
@RunOnVirtualThread
@WithinPeriod
class AuditResource {

    private final AuditReading reading;
    private final Checkpoints checkpoints;
    private final Proving proving;
    private final LogClock clock;
    private final CurrentActor actor;

    AuditResource(AuditReading reading, Checkpoints checkpoints, Proving proving, LogClock clock, CurrentActor actor) {
        this.reading = reading;
        this.checkpoints = checkpoints;
        this.proving = proving;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @Path("/entries")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listAuditEntries", summary = "Entries of the log, the newest first")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Page<AuditEntryView> entries(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page) {
        return reading.list(filter, page);
    }

    @GET
    @Path("/entries.jsonl")
    @Produces("application/jsonl")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "exportAuditEntries",
            summary = "Every entry with its place, in order, one canonical line each: what the verifier reads")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/jsonl", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public StreamingOutput export() {
        return reading::writeAll;
    }

    @GET
    @Path("/clock")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "getLogClock", summary = "Whether the log's last moment lies ahead of now")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public LogClockView clock() {
        return clock.look();
    }

    @GET
    @Path("/checkpoint")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "getCheckpoint", summary = "The last signed checkpoint of the log")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public CheckpointView checkpoint() {
        return checkpoints
                .latest()
                .orElseThrow(() -> Problem.NOT_FOUND.because("还没有签发检查点。", "No checkpoint was signed yet."));
    }

    @POST
    @Path("/checkpoints")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "signCheckpoint", summary = "Sign the log as it is now")
    public CheckpointView sign() {
        return checkpoints.sign(actor.get().subject(), Roles.OFFICE);
    }

    @GET
    @Path("/proofs/inclusion")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "proveInclusion", summary = "Proof that an entry stands in the log of the last checkpoint")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public InclusionProofView inclusion(@QueryParam("entry") @NotNull String entry) {
        return proving.inclusion(entry);
    }

    @GET
    @Path("/proofs/consistency")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "proveConsistency",
            summary = "Proof that the log of one size is the beginning of the log of another size")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public ConsistencyProofView consistency(
            @QueryParam("from") @NotNull Integer from, @QueryParam("to") @NotNull Integer to) {
        return proving.consistency(from, to);
    }
}
