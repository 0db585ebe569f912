package org.luoshi.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.listing.Page;
import org.luoshi.problem.Language;

/** What the caller is told. */
@Path("/api/v1/notifications")
@Tag(name = "notifications")
@RunOnVirtualThread
class NotificationsResource {

    private final Notifications notifications;
    private final NewsStreams streams;
    private final CurrentActor actor;

    NotificationsResource(Notifications notifications, NewsStreams streams, CurrentActor actor) {
        this.notifications = notifications;
        this.streams = streams;
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
    @Operation(operationId = "listNotifications", summary = "One's own notifications, the newest first")
    public Page<NotificationView> list(@Valid @BeanParam NotificationQuery query, @Context HttpHeaders headers) {
        return notifications.page(query, actor.get(), Language.of(headers));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
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
            operationId = "streamNotifications",
            summary = "Where one's notifications stand, now and whenever it changes (server-sent events)",
            description =
                    "An event `news` carries a NotificationNews; `heartbeat` says that the stream lives. It ends when the"
                            + " token runs out: open it again with a new one.")
    @APIResponse(
            responseCode = "200",
            description = "events until the token runs out",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NewsView.class)))
    public void stream(@Context SseEventSink sink, @Context Sse sse) {
        streams.listen(sink, sse, Recipient.of(actor.get()), actor.until());
    }

    @POST
    @Path("/{id}/read")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "readNotification", summary = "Note that one of one's own notifications was read")
    public NotificationView read(@PathParam("id") long id, @Context HttpHeaders headers) {
        return notifications.read(id, actor.get(), Language.of(headers));
    }
}
