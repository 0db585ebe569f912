package org.luoshi.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** Decisions about many declarations at once. */
@Path("/api/v1/reviews")
@Tag(name = "review")
@RunOnVirtualThread
class BatchResource {

    private final BatchDesk batch;
    private final CurrentActor current;

    BatchResource(BatchDesk batch, CurrentActor current) {
        this.batch = batch;
        this.current = current;
    }

    // no idempotency key here: every item carries its version, or the filter its count, and each is its own transaction
    @POST
    @Path("/batch")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(
            operationId = "reviewBatch",
            summary = "The same decision about many; each is a step of its own and the answer lists each outcome")
    public BatchOutcome reviewBatch(@NotNull @Valid BatchReview body, @Context HttpHeaders headers) {
        return batch.review(body, current.get(), Language.of(headers));
    }
}
