package org.luoshi.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** How the caller is told, beside the page. */
@Path("/api/v1/notification-settings")
@Tag(name = "notifications")
@RunOnVirtualThread
class NotificationSettingsResource {

    private final SettingsDesk desk;
    private final CurrentActor actor;

    NotificationSettingsResource(SettingsDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
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
    @Operation(operationId = "getNotificationSettings", summary = "How one is told, beside the page")
    public NotificationSettingsView get() {
        return desk.view(actor.get());
    }

    @PUT
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "changeNotificationSettings",
            summary =
                    "Be told by mail or not, at once or once a day, not at night; mails come in the language of this request")
    public NotificationSettingsView change(
            @Valid @NotNull NotificationSettingsChange body, @Context HttpHeaders headers) {
        return desk.change(body, actor.get(), Language.of(headers));
    }
}
