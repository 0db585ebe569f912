package org.luoshi.accounts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody without a log-in opens their account. */
@Path("/api/v1/public/activations")
@Tag(name = "accounts")
@RunOnVirtualThread
class ActivationsResource {

    private final Activations activations;

    ActivationsResource(Activations activations) {
        this.activations = activations;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "activateAccount",
            summary = "Choose a password for one's account, once, with the code of a letter or link",
            description =
                    "A wrong, used or expired code and a number that does not fit get the same answer; too many of them: rate-limited.")
    @APIResponse(responseCode = "204", description = "Open: log in with number and password")
    public void activate(@NotNull @Valid Activation body, @Context HttpServerRequest request) {
        activations.activate(body, source(request));
    }

    // nginx puts the address it saw there, in place of whatever came in
    private static String source(HttpServerRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null ? forwarded : request.remoteAddress().hostAddress();
    }
}
