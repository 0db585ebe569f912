package org.luoshi.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.listing.Page;

/** What waits for a reviewer (R7.1). */
@Path("/api/v1/review-queue")
@Tag(name = "review")
@RunOnVirtualThread
class ReviewQueueResource {

    private final ReviewQueue queue;
    private final CurrentActor current;

    ReviewQueueResource(ReviewQueue queue, CurrentActor current) {
        this.queue = queue;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(
            operationId = "getReviewQueue",
            summary = "What waits for the caller, risk first, then age; what a colleague holds carries a claim")
    public Page<DeclarationView> getReviewQueue(@BeanParam @Valid QueueQuery query) {
        return queue.page(query, current.get());
    }

    @POST
    @Path("/next")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(
            operationId = "claimNextReview",
            summary = "Claim the next one for ten minutes; what a colleague holds is passed over")
    @APIResponse(
            responseCode = "200",
            description = "The declaration, now claimed by the caller",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeclarationView.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits")
    public Response claimNextReview(@Valid QueueFilter body) {
        return queue.next(body, current.get())
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> Response.noContent().build());
    }
}
