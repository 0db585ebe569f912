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
import org.luoshi.idempotency.Idempotent;

/** What reviewers decide about one declaration (R7.1). */
@Path("/api/v1/declarations")
@Tag(name = "review")
@RunOnVirtualThread
class ReviewsResource {

    private final ReviewDesk desk;
    private final FlagDesk flags;
    private final CurrentActor current;

    ReviewsResource(ReviewDesk desk, FlagDesk flags, CurrentActor current) {
        this.desk = desk;
        this.flags = flags;
        this.current = current;
    }

    @POST
    @Path("/{id}/reviews")
    @Idempotent
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(operationId = "reviewDeclaration", summary = "Pass a declaration on, or return it with reasons")
    public DeclarationView reviewDeclaration(@PathParam("id") String id, @NotNull @Valid Review body) {
        return desk.apply(Ids.of(id), body.action().action(), StepInput.of(body), current.get());
    }

    @POST
    @Path("/{id}/flags/{flag}/disposition")
    @Idempotent
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(operationId = "disposeOfFlag", summary = "Record what a reviewer found out about a flag")
    public DeclarationView disposeOfFlag(
            @PathParam("id") String id, @PathParam("flag") String flag, @NotNull @Valid FlagDisposition body) {
        return flags.dispose(Ids.of(id), Ids.of(flag), body, current.get());
    }
}
