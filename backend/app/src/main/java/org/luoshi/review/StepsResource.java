package org.luoshi.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.declaration.Action;
import org.luoshi.idempotency.Idempotent;

/** The steps of makers and of the office. Each answers with the declaration as it stands after the step. */
@Path("/api/v1/declarations")
@Tag(name = "declarations")
@RunOnVirtualThread
class StepsResource {

    private final ReviewDesk desk;
    private final CurrentActor current;

    StepsResource(ReviewDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @RolesAllowed(Roles.GRADUATE)
    @Operation(operationId = "submitDeclaration", summary = "Submit a draft with the statements of the four no's")
    public DeclarationView submitDeclaration(@PathParam("id") String id, @NotNull @Valid Statement body) {
        return desk.apply(Ids.of(id), Action.SUBMIT, StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "withdrawDeclaration", summary = "Take it back into a draft")
    public DeclarationView withdrawDeclaration(@PathParam("id") String id, @NotNull @Valid Versioned body) {
        return desk.apply(Ids.of(id), Action.WITHDRAW, StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/proposal")
    @Idempotent
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "proposeDeclaration", summary = "Ask the graduate to confirm what was entered for them")
    public DeclarationView proposeDeclaration(@PathParam("id") String id, @NotNull @Valid Versioned body) {
        return desk.apply(Ids.of(id), Action.PROPOSE, StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @RolesAllowed(Roles.GRADUATE)
    @Operation(operationId = "confirmDeclaration", summary = "Confirm what was entered on one's behalf")
    public DeclarationView confirmDeclaration(@PathParam("id") String id, @NotNull @Valid Statement body) {
        return desk.apply(Ids.of(id), Action.CONFIRM, StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed(Roles.GRADUATE)
    @Operation(operationId = "declineDeclaration", summary = "Decline what was entered on one's behalf")
    public DeclarationView declineDeclaration(@PathParam("id") String id, @NotNull @Valid Reasoned body) {
        return desk.apply(Ids.of(id), Action.DECLINE, StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/dispute")
    @Idempotent
    @RolesAllowed(Roles.GRADUATE)
    @Operation(operationId = "disputeDeclaration", summary = "Say that a verified declaration is not true")
    public DeclarationView disputeDeclaration(@PathParam("id") String id, @NotNull @Valid Reasoned body) {
        return desk.apply(Ids.of(id), Action.DISPUTE, StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/dispute-resolution")
    @Idempotent
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "resolveDispute", summary = "Uphold or annul a disputed declaration")
    public DeclarationView resolveDispute(@PathParam("id") String id, @NotNull @Valid DisputeResolution body) {
        return desk.apply(Ids.of(id), body.action().action(), StepInput.of(body), current.get());
    }
}
