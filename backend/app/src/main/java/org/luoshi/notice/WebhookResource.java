package org.luoshi.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** Where events go that tell another system of the school what people are told. */
@Path("/api/v1/webhook")
@Tag(name = "notifications")
@RunOnVirtualThread
class WebhookResource {

    private final WebhookDesk desk;
    private final CurrentActor actor;

    WebhookResource(WebhookDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "getWebhook", summary = "Where events go, and how the last ones fared")
    public WebhookView get() {
        return desk.view();
    }

    @PUT
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "changeWebhook",
            summary = "Send events to another address, or to none; a new secret is shown in this answer only",
            description =
                    "Each notification is POSTed as JSON with `Luoshi-Event`, `Luoshi-Timestamp` (seconds since 1970) and"
                            + " `Luoshi-Signature: v1=` and the hexadecimal HMAC-SHA256, under the secret, of the timestamp, a full stop and"
                            + " the body. Anything but 2xx is tried again.")
    public WebhookView change(@Valid @NotNull WebhookChange body) {
        return desk.change(body, actor.get());
    }
}
